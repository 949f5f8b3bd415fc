package stageline.papers.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import stageline.papers.incident.IncidentPaper.Reporter;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Sheet;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.PaperLanguage;

/// A report of what never happened: what papers look like that are made with a template.
public final class IncidentSample {

    private static final LocalTime NOTED = LocalTime.of(9, 0);
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private IncidentSample() {}

    /// The paper.
    ///
    /// @param today the day that stands on it
    public static Sheet paper(PaperTemplate template, Brand house, PaperLanguage language, LocalDate today) {
        Resource words = Resource.read("incident", "words_" + language.code());
        Reporter reporter = new Reporter(words.get("sample.reporter"), words.get("sample.job"), "", "");
        return IncidentSheet.of(new IncidentPaper(
                language, words.get("sample.customer"), words.get("sample.deal"), Optional.of(Harm.NO), Optional.of(today.minusDays(1)),
                ZonedDateTime.of(today, NOTED, MADRID), "", words.get("sample.text"), words.get("sample.product"),
                words.get("sample.batch"), List.of(reporter), "", words.get("sample.reach"), words.get("sample.atonce"), template,
                Optional.empty(), Optional.empty(), house, "", today, new LedgerPlace(0, "")));
    }
}
