package stageline.papers.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import stageline.papers.meeting.MeetingPaper.Guest;
import stageline.papers.meeting.MeetingPaper.Task;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.sheet.Colour;
import stageline.sales.record.PaperLanguage;

/// Meetings that papers are made of in tests.
public final class SampleMeeting {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private SampleMeeting() {}

    /// A meeting of which everything is known.
    public static MeetingPaper whole(PaperLanguage language) {
        return paper(
                language,
                "Pilot in two clinics",
                "ES Sanitas Hospitales Pilot",
                List.of(
                        new Guest("Marta Ruiz", "Head of dermatology", List.of("decision-maker", "champion")),
                        new Guest("Luis Soto", "", List.of())),
                "Marta wants the severity score in the referral itself.\nLuis asks for single sign-on.\n\n"
                        + "Both agree to a pilot in two clinics, from May on.",
                List.of(
                        new Task("Send the quotation", "Ana Martín", "", DAY.plusDays(3)),
                        new Task("Confirm the integration", "", "JD-005", DAY.plusDays(10))),
                "Visit to the second clinic");
    }

    /// A meeting of which little more is known than that it was.
    public static MeetingPaper bare(PaperLanguage language) {
        return paper(language, "", "", List.of(), "", List.of(), "");
    }

    /// A meeting in which everything that was entered is that text.
    static MeetingPaper saying(String text) {
        return paper(PaperLanguage.ENGLISH, text, text, List.of(new Guest(text, text, List.of(text))), text,
                List.of(new Task(text, text, "", DAY)), text);
    }

    private static MeetingPaper paper(PaperLanguage language, String subject, String deal, List<Guest> guests, String said,
            List<Task> tasks, String nextStep) {
        Brand brand = new Brand(Colour.of("0969da"), Optional.empty(), "Dermatology Software, S.L.", List.of("Gran Vía 1", "48001 Bilbao"),
                "ESB12345674", List.of("sales@dermatology.example"), "");
        return new MeetingPaper(
                language, "video", subject, "Sanitas Hospitales", deal,
                ZonedDateTime.of(DAY.atTime(10, 30), ZoneId.of("Europe/Madrid")),
                guests, "Ana Martín", said, tasks, nextStep,
                nextStep.isEmpty() ? Optional.empty() : Optional.of(DAY.plusDays(14)),
                brand, "Ana Martín", DAY.plusDays(1), new LedgerPlace(18_204, "9f3c71ab".repeat(8)));
    }
}
