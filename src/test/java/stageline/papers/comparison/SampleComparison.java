package stageline.papers.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.sheet.Colour;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.PaperLanguage;

/// Comparisons that papers are made of in tests.
public final class SampleComparison {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private SampleComparison() {}

    /// A comparison with two others, in which most is written.
    public static ComparisonPaper whole(PaperLanguage language) {
        List<Map<PaperLanguage, String>> proposed = ProposedRequirements.all();
        List<String> met = List.of(
                "Says for each image how likely each of 346 conditions is, the first five in their order.",
                "APASI, SCORAD and UAS, each with the parts that it is made of.",
                "Class IIb under Regulation (EU) 2017/745.",
                "");
        List<String> evidence = List.of("Clinical evaluation report R-TF-015", "", "Certificate 12-345, until 2029-05-31", "");
        List<Differentiator> all = new ArrayList<>();
        for (int place = 0; place < proposed.size(); place++) {
            String how = met.get(place);
            all.add(new Differentiator(new UUID(1, place), BigDecimal.valueOf(place + 1L), proposed.get(place),
                    how.isEmpty() ? Map.of() : Map.of(language, how), evidence.get(place)));
        }
        return paper(language, "Severity scoring", "Scores the severity of skin conditions by what the image shows.", all,
                List.of("Dermis AI", "", "SkinSight Diagnostics"));
    }

    /// A comparison with so many requirements.
    public static ComparisonPaper of(int requirements) {
        List<Differentiator> all = new ArrayList<>();
        for (int place = 0; place < requirements; place++) {
            all.add(requirement(place, "Requirement " + (place + 1), "It is met. ".repeat(1 + place % 5).strip(), "Report " + place));
        }
        return paper(PaperLanguage.ENGLISH, "Severity scoring", "", all, List.of("A", "B", "C"));
    }

    /// A comparison in which everything that was entered is one of those texts, as far as it is no name that is too long.
    public static ComparisonPaper saying(List<String> texts) {
        List<Differentiator> all = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            all.add(requirement(place, texts.get(place), texts.get(place), texts.get(place)));
        }
        String first = texts.getFirst();
        String competitor = first.length() < 100 ? first : "Another";
        return paper(PaperLanguage.ENGLISH, first, first, all, List.of(competitor, competitor, competitor));
    }

    /// Of which nothing is known but that it is.
    static ComparisonPaper bare(List<Differentiator> requirements) {
        return paper(PaperLanguage.SPANISH, "", "", requirements, List.of());
    }

    private static Differentiator requirement(int place, String what, String met, String evidence) {
        return new Differentiator(new UUID(1, place), BigDecimal.valueOf(place + 1L), Map.of(PaperLanguage.ENGLISH, what),
                Map.of(PaperLanguage.ENGLISH, met), evidence);
    }

    private static ComparisonPaper paper(PaperLanguage language, String offering, String description, List<Differentiator> requirements,
            List<String> competitors) {
        Brand brand = new Brand(Colour.of("0969da"), Optional.empty(), "Dermatology Software, S.L.", List.of("Gran Vía 1", "48001 Bilbao"),
                "ESB12345674", List.of("sales@dermatology.example"), "");
        return new ComparisonPaper(language, offering, description, requirements, competitors, brand, "Ana Martín", DAY,
                new LedgerPlace(18_204, "9f3c71ab".repeat(8)));
    }
}
