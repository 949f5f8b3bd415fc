package stageline.papers.servicechange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.sheet.Colour;
import stageline.papers.signature.PrintedSignature;
import stageline.sales.record.Money;
import stageline.sales.record.PaperLanguage;
import stageline.sales.service.ServiceChangeStanding;

/// Changes after service began that papers are made of in tests.
public final class SampleServiceChange {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ZonedDateTime AT = ZonedDateTime.of(DAY.plusDays(2).atTime(10, 30, 12), ZoneId.of("Europe/Madrid"));
    static final String CONFIRMED = "9f3c71ab".repeat(8);
    static final String DECIDED = "04d2b8ee".repeat(8);

    private SampleServiceChange() {}

    /// A change that can be made, signed by both, and quoted anew.
    public static ServiceChangePaper requoted(PaperLanguage language) {
        PrintedSignature confirmed = new PrintedSignature("Berta Gil", "JD-003", "confirmed", AT, CONFIRMED, true);
        PrintedSignature decided = new PrintedSignature("Ana Martín", "JD-002", "decided", AT.plusDays(1), DECIDED, true);
        return paper(language, ServiceChangeStanding.REQUOTED, "One clinic more, from May on.", "Marta Ruiz, head of dermatology",
                "possible", "It can, with the next version.", Optional.of(confirmed),
                "requote", "A new quotation comes this week.", Optional.of(decided), Optional.empty(), "2026-A7-0001 R2",
                List.of(confirmed, decided));
    }

    /// A change that can't be made, which ends the service; what was asked for was written otherwise after the finding was signed.
    public static ServiceChangePaper ended(PaperLanguage language) {
        PrintedSignature confirmed = new PrintedSignature("Berta Gil", "", "confirmed", AT, CONFIRMED, false);
        PrintedSignature decided = new PrintedSignature("Ana Martín", "JD-002", "decided", AT.plusDays(1), DECIDED, true);
        return paper(language, ServiceChangeStanding.ENDED, "Paediatric patients too", "", "not-possible", "Not in the intended use.",
                Optional.of(confirmed), "end", "The service ends in March.", Optional.of(decided),
                Optional.of(new Money(400_000, Currency.getInstance("EUR"))), "", List.of(confirmed, decided));
    }

    /// A change that was only asked for.
    public static ServiceChangePaper asked(PaperLanguage language) {
        return paper(language, ServiceChangeStanding.ASKED, "One clinic more", "", "", "", Optional.empty(), "", "", Optional.empty(),
                Optional.empty(), "", List.of());
    }

    /// A change in which everything that was entered is that text.
    static ServiceChangePaper saying(String text) {
        PrintedSignature signature = new PrintedSignature(text, text, text, AT, CONFIRMED, true);
        return paper(PaperLanguage.ENGLISH, ServiceChangeStanding.REQUOTED, text, text, text, text, Optional.of(signature), text, text,
                Optional.of(signature), Optional.empty(), text, List.of(signature));
    }

    private static ServiceChangePaper paper(
            PaperLanguage language, ServiceChangeStanding standing, String what, String askedBy,
            String feasible, String finding, Optional<PrintedSignature> confirmed,
            String decision, String answer, Optional<PrintedSignature> decided, Optional<Money> costs, String next,
            List<PrintedSignature> signatures) {
        Brand brand = new Brand(Colour.of("0969da"), Optional.empty(), "Dermatology Software, S.L.", List.of("Gran Vía 1", "48001 Bilbao"),
                "ESB12345674", List.of("sales@dermatology.example"), "");
        return new ServiceChangePaper(language, "Sanitas Hospitales", "ES Sanitas Hospitales Pilot", standing, false, what, askedBy,
                Optional.of(DAY), "Ana Martín", feasible, finding, confirmed, decision, answer, decided, costs, "2026-A7-0001 R1", next,
                signatures, brand, "Ana Martín", DAY.plusDays(4), new LedgerPlace(18_204, CONFIRMED));
    }
}
