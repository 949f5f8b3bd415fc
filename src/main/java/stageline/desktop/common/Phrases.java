package stageline.desktop.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import stageline.sales.command.Refusal;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Fields;
import stageline.sales.record.OfferingFields;

/// The domain's names and reasons in people's words.
public final class Phrases {

    /// What people speak of, what matters most first.
    private static final List<EntityType> KINDS = List.of(
            EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT, EntityType.ACTIVITY, EntityType.TASK, EntityType.OFFERING,
            EntityType.QUOTATION, EntityType.SERVICE_CHANGE, EntityType.PERSON, EntityType.SAVED_VIEW);

    private final Texts texts;

    /// Phrases in one language.
    public Phrases(Texts texts) {
        this.texts = texts;
    }

    /// A stage's name.
    public String stage(Stage stage) {
        return texts.get("stage." + stage.code());
    }

    /// What a field is called; the column's or question's own words where it has no name.
    public String field(EntityType type, Field field) {
        String key = "field." + Fields.wording(type, field);
        OptionalLong tier = type == EntityType.OFFERING ? OfferingFields.tierFrom(field) : OptionalLong.empty();
        if (tier.isPresent()) {
            return texts.get(key, tier.getAsLong());
        }
        return texts.has(key) ? texts.get(key) : field.label();
    }

    /// A hint on what to write there, empty where there is none.
    public String hint(EntityType type, Field field) {
        String key = "hint." + Fields.wording(type, field);
        return texts.has(key) ? texts.get(key) : "";
    }

    /// Why something may not happen, in a sentence.
    public String refusal(Refusal refusal) {
        String key = "refusal." + refusal.code().name().toLowerCase(Locale.ROOT);
        return texts.get(key, refusal.arguments().toArray());
    }

    /// Several reasons, in sentences.
    public String refusals(List<Refusal> refusals) {
        return refusals.stream().map(this::refusal).distinct().collect(Collectors.joining(" "));
    }

    /// What a requirement is called.
    public String requirement(Missing missing) {
        String key = "requirement." + missing.requirement().code();
        return texts.has(key) ? texts.get(key) : missing.requirement().code();
    }

    /// How many records of which kinds, in a sentence's part: "12 deals and 3 companies".
    public String counted(Map<EntityType, Integer> records) {
        return list(records.entrySet().stream()
                .filter(each -> KINDS.contains(each.getKey()))
                .sorted(Comparator.comparing(each -> KINDS.indexOf(each.getKey())))
                .map(each -> texts.get("common.counted." + each.getKey().code(), each.getValue()))
                .toList());
    }

    /// A list in a sentence: "budget, need and timeline".
    public String list(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            default -> texts.get(
                    "common.list", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
        };
    }
}
