package stageline.workspace.demo;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import stageline.workspace.demo.Cast.Country;
import stageline.workspace.demo.Cast.Kind;

/// A company of the story and its people.
///
/// @param id            its identity
/// @param name          what it is called
/// @param country       where it is
/// @param kind          what it is
/// @param contacts      its people, the one who decides first
/// @param decisionMaker the name of the one who decides
record CompanyStory(UUID id, String name, Country country, Kind kind, List<UUID> contacts, String decisionMaker) {

    private static final List<String> CARE_CLASSES = List.of(
            "care-provider-inpatient-government",
            "care-provider-outpatient-government",
            "care-provider-inpatient-nonprofit",
            "care-provider-outpatient-nonprofit",
            "care-provider-inpatient-private",
            "care-provider-outpatient-private");

    /// What its deals are paid in.
    Currency currency() {
        return Currency.getInstance(
                switch (country.code()) {
                    case "GB" -> "GBP";
                    case "BR" -> "BRL";
                    case "SE" -> "SEK";
                    default -> "EUR";
                });
    }

    String pickClass(RandomGenerator random) {
        return switch (kind) {
            case CARE_PROVIDER, DISTRIBUTOR -> CARE_CLASSES.get(random.nextInt(CARE_CLASSES.size()));
            case PHARMACEUTICAL -> random.nextInt(3) > 0 ? "pharma-trials" : "pharma-marketing";
            case INSURER -> "insurance";
        };
    }

    String pickBrief(RandomGenerator random, String dealClass) {
        List<String> briefs =
                switch (dealClass) {
                    case "pharma-trials" -> Cast.TRIAL_BRIEFS;
                    case "pharma-marketing" -> Cast.MARKETING_BRIEFS;
                    case "insurance" -> Cast.INSURER_BRIEFS;
                    default -> Cast.CARE_BRIEFS;
                };
        return briefs.get(random.nextInt(briefs.size()));
    }
}
