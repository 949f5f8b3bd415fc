package stageline.papers.incident;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import stageline.papers.incident.IncidentPaper.Handling;
import stageline.papers.incident.IncidentPaper.Reporter;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.sheet.Colour;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;

/// Incidents that papers are made of in tests.
public final class SampleIncident {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private SampleIncident() {}

    /// An incident of which everything is known.
    public static IncidentPaper whole(PaperLanguage language) {
        return whole(language, Harm.YES);
    }

    /// The same, in which somebody came to harm or not.
    static IncidentPaper whole(PaperLanguage language, Harm harm) {
        return paper(
                language,
                "ES Sanitas Hospitales Pilot",
                Optional.of(harm),
                Optional.of(DAY),
                "The report of one patient showed the image of another.\nIt was seen before it was signed.\n\n"
                        + "The second time that morning the images were right.",
                "Severity API",
                "2.4.1, build 118",
                List.of(new Reporter("Marta Ruiz", "Head of dermatology", "marta@sanitas.example", "+34 600 000 000")),
                "Her assistant",
                "Dr. Luis Soto, second clinic, extension 212",
                "The clinic was asked to read no reports until they hear from us.");
    }

    /// An incident of which nothing is known but that it was.
    public static IncidentPaper bare(PaperLanguage language) {
        return paper(language, "", Optional.empty(), Optional.empty(), "", "", "", List.of(), "", "", "");
    }

    /// An incident in which everything that was entered is that text.
    public static IncidentPaper saying(String text) {
        return paper(PaperLanguage.ENGLISH, text, Optional.of(Harm.NO), Optional.of(DAY), text, text, text,
                List.of(new Reporter(text, text, text, text)), text, text, text);
    }

    /// An incident of which everything is known, that was mended and is handled in some way.
    static IncidentPaper handled(PaperLanguage language, Handling handling) {
        IncidentPaper whole = whole(language);
        return new IncidentPaper(
                whole.language(), whole.customer(), whole.deal(), whole.harm(), whole.happened(), whole.noted(), whole.notedBy(),
                whole.text(), whole.product(), whole.batch(), whole.reporters(), whole.reportedBy(), whole.reach(), whole.atOnce(),
                whole.template(), Optional.of(handling), Optional.of(DAY.plusDays(3)),
                whole.brand(), whole.preparedBy(), whole.dated(), whole.place());
    }

    private static IncidentPaper paper(PaperLanguage language, String deal, Optional<Harm> harm, Optional<LocalDate> happened, String text,
            String product, String batch, List<Reporter> reporters, String reportedBy, String reach, String atOnce) {
        Brand brand = new Brand(Colour.of("0969da"), Optional.empty(), "Dermatology Software, S.L.", List.of("Gran Vía 1", "48001 Bilbao"),
                "ESB12345674", List.of("sales@dermatology.example"), "");
        return new IncidentPaper(
                language, "Sanitas Hospitales", deal, harm, happened,
                ZonedDateTime.of(DAY.plusDays(1).atTime(8, 5), ZoneId.of("Europe/Madrid")), "Ana Martín",
                text, product, batch, reporters, reportedBy, reach, atOnce,
                PaperTemplates.of(TemplateKind.INCIDENT), Optional.empty(), Optional.empty(), brand, "Ana Martín", DAY.plusDays(2),
                new LedgerPlace(18_204, "9f3c71ab".repeat(8)));
    }
}
