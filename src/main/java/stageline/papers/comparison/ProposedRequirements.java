package stageline.papers.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stageline.papers.quotation.Resource;
import stageline.sales.record.PaperLanguage;

/// The requirements that a comparison begins with: what customers of this trade ask for, and no word of how anything meets it.
public final class ProposedRequirements {

    private static final List<String> CODES = List.of("diagnosis", "severity", "approval", "quality");

    private ProposedRequirements() {}

    /// What is asked for, from first to last, each in every language of papers.
    public static List<Map<PaperLanguage, String>> all() {
        List<Map<PaperLanguage, String>> all = new ArrayList<>();
        CODES.forEach(code -> all.add(new EnumMap<>(PaperLanguage.class)));
        for (PaperLanguage language : PaperLanguage.values()) {
            Resource words = ComparisonSheet.words(language);
            for (int place = 0; place < CODES.size(); place++) {
                all.get(place).put(language, words.get("proposed." + CODES.get(place)));
            }
        }
        return List.copyOf(all);
    }
}
