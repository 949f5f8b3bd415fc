package stageline.papers.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.papers.quotation.Resource;
import stageline.sales.record.PaperLanguage;

/// The requirements that a comparison begins with: what customers of this trade ask for, and no word of how anything meets it.
public final class ProposedRequirements {

    private static final List<String> CODES = List.of("diagnosis", "severity", "approval", "quality");

    private ProposedRequirements() {}

    /// What is asked for, from first to last, each in every language of papers.
    public static List<Map<PaperLanguage, String>> all() {
        Map<PaperLanguage, Resource> words = Arrays.stream(PaperLanguage.values())
                .collect(Collectors.toUnmodifiableMap(language -> language, ComparisonSheet::words));
        return CODES.stream()
                .map(code -> Stream.of(PaperLanguage.values()).collect(Collectors.toUnmodifiableMap(
                        language -> language, language -> words.get(language).get("proposed." + code))))
                .toList();
    }
}
