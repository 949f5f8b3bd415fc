package stageline.sales.offering;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.DifferentiatorFields.Part;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Relation;

/// A requirement by which customers compare an offering with others.
///
/// @param id           the differentiator
/// @param position     by which it is placed among the others
/// @param requirements what is asked for, in the languages in which that is written
/// @param met          how the offering meets it, in the languages in which that is written
/// @param evidence     by what that can be checked; blank where nothing is said
public record Differentiator(
        UUID id, BigDecimal position, Map<PaperLanguage, String> requirements, Map<PaperLanguage, String> met, String evidence) {

    /// Two that got one place from two people stand in the order of their identities.
    private static final Comparator<Differentiator> IN_ORDER =
            Comparator.comparing(Differentiator::position).thenComparing(Differentiator::id);

    public Differentiator {
        requirements = Map.copyOf(requirements);
        met = Map.copyOf(met);
    }

    /// Those of an offering, from first to last.
    public static List<Differentiator> of(RecordState offering) {
        return DifferentiatorFields.among(offering.members(Relation.DIFFERENTIATORS)).stream()
                .map(id -> new Differentiator(
                        id,
                        offering.decimal(DifferentiatorFields.of(id, Part.POSITION)).orElse(BigDecimal.ZERO),
                        texts(offering, id, Part::requirement),
                        texts(offering, id, Part::met),
                        offering.text(DifferentiatorFields.of(id, Part.EVIDENCE)).orElse("")))
                .sorted(IN_ORDER)
                .toList();
    }

    private static Map<PaperLanguage, String> texts(RecordState offering, UUID id, Function<PaperLanguage, Part> part) {
        Map<PaperLanguage, String> texts = new EnumMap<>(PaperLanguage.class);
        for (PaperLanguage language : PaperLanguage.values()) {
            offering.text(DifferentiatorFields.of(id, part.apply(language))).ifPresent(text -> texts.put(language, text));
        }
        return texts;
    }

    /// What is asked for, in a language, or in the first in which it is written; blank where it is in none.
    public String requirement(PaperLanguage language) {
        return Stream.concat(Stream.of(language), Stream.of(PaperLanguage.values()))
                .flatMap(each -> Stream.ofNullable(requirements.get(each)))
                .findFirst()
                .orElse("");
    }

    /// How the offering meets it, in a language; blank where that is not written.
    public String met(PaperLanguage language) {
        return met.getOrDefault(language, "");
    }

    /// Whether both what is asked for and how it is met are written in a language.
    public boolean written(PaperLanguage language) {
        return requirements.containsKey(language) && met.containsKey(language);
    }

    /// Whether nothing is said in it yet.
    public boolean blank() {
        return requirements.isEmpty() && met.isEmpty() && evidence.isBlank();
    }
}
