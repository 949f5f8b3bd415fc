package stageline.papers.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.sheet.Colour;
import stageline.papers.signature.PrintedSignature;
import stageline.sales.contract.ImplementationPlan;
import stageline.sales.contract.ImplementationPlan.Part;
import stageline.sales.contract.Milestone;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;

/// Implementation plans that papers are made of in tests.
public final class SamplePlan {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);
    /// The SHA-256 of the file that was issued.
    static final String ISSUED = "04d2b8ee".repeat(8);
    private static final Part NOTHING = new Part("", Optional.empty());

    private SamplePlan() {}

    /// A plan of a contract that is signed, half of which is achieved.
    public static PlanPaper signed(PaperLanguage language) {
        return paper(language, Optional.of(SIGNED), new ImplementationPlan(
                new Part("Dr. M. Ruiz, head of dermatology\nL. Soto, systems", Optional.of(SIGNED.plusDays(3))),
                new Part("Accounts for 24 practitioners over the hospital's single sign-on", Optional.of(SIGNED.plusDays(10))),
                new Part("Two sessions; instructions for use 4.2 in Spanish", Optional.empty()),
                new Part("Use, agreement with the reference, incidents", Optional.of(SIGNED.plusDays(180))),
                "Share of referrals with a severity score within a week; agreement with two dermatologists of at least 0.8.",
                "Pilot in two clinics in spring, all clinics by the end of summer.",
                List.of(
                        new Milestone(new UUID(0, 1), "Integration with the health record", Optional.of(SIGNED.plusDays(20)),
                                Optional.of(SIGNED.plusDays(19))),
                        new Milestone(new UUID(0, 2), "First patients in two clinics", Optional.of(SIGNED.plusDays(40)), Optional.empty()),
                        new Milestone(new UUID(0, 3), "All clinics", Optional.empty(), Optional.empty())),
                new Part("G. Vidal", Optional.of(SIGNED.plusDays(4))),
                NOTHING));
    }

    /// A copy of a plan that was issued and signed by one of us.
    ///
    /// @param stands whether the plan still says what was issued
    public static PlanPaper copy(PaperLanguage language, boolean stands) {
        return copy(signed(language), "R-009-001 Sanitas Hospitales 20260302.pdf", "Gema Vidal", stands);
    }

    /// A copy of a plan whose file and signer are called by that text.
    static PlanPaper copyNamed(String text) {
        return copy(signed(PaperLanguage.ENGLISH), text, text, true);
    }

    private static PlanPaper copy(PlanPaper paper, String file, String signer, boolean stands) {
        PrintedSignature signature = new PrintedSignature(signer, "JD-001", "signed",
                ZonedDateTime.of(SIGNED.plusDays(4).atTime(9, 30), ZoneId.of("Europe/Madrid")), ISSUED, true);
        return new PlanPaper(paper.language(), paper.plan(), paper.customer(), paper.legalEntity(), paper.deal(), paper.contracted(),
                paper.reference(), paper.template(), paper.brand(), paper.preparedBy(), paper.dated(), paper.place(),
                Optional.of(new SignedPlan(file, ISSUED, stands, List.of(signature))));
    }

    /// A plan of which nothing is said, before there is a contract.
    public static PlanPaper bare(PaperLanguage language) {
        return paper(language, Optional.empty(), new ImplementationPlan(
                NOTHING, NOTHING, NOTHING, NOTHING, "", "", List.of(), NOTHING, NOTHING));
    }

    private static PlanPaper paper(PaperLanguage language, Optional<LocalDate> contracted, ImplementationPlan plan) {
        Brand brand = new Brand(Colour.of("0969da"), Optional.empty(), "Dermatology Software, S.L.", List.of("Gran Vía 1", "48001 Bilbao"),
                "ESB12345674", List.of("sales@dermatology.example"), "");
        return new PlanPaper(language, plan, "Sanitas Hospitales", "Sanitas Hospitales, S.A.", "ES Sanitas Hospitales Pilot", contracted,
                contracted.isPresent() ? "C-2026-14" : "", PaperTemplates.of(TemplateKind.PLAN), brand, "A. Martín", SIGNED.plusDays(5),
                new LedgerPlace(18_204, "9f3c71ab".repeat(8)), Optional.empty());
    }
}
