package stageline.sales.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.DifferentiatorFields.Part;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Value;

/// What is done with the requirements by which customers compare an offering, each as one edit of it.
///
/// @param offering the offering as whoever edits it sees it
public record DifferentiatorEdits(RecordState offering) {

    /// Adds one without words.
    ///
    /// @param one   its identity
    /// @param after the one it stands behind; at the end where that is not there
    public Command.Edit add(UUID one, Optional<UUID> after) {
        return edit(placed(places().inserted(one, after)), List.of(DifferentiatorFields.member(one)), List.of());
    }

    /// Adds some at the end, of which is written what is asked for.
    ///
    /// @param requirements what is asked for, in each language in which that is written
    /// @param ids          gives each its identity
    public Command.Edit propose(Collection<Map<PaperLanguage, String>> requirements, Supplier<UUID> ids) {
        List<Change> changes = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        BigDecimal number = places().last();
        for (Map<PaperLanguage, String> requirement : requirements) {
            UUID one = ids.get();
            number = number.add(BigDecimal.ONE);
            members.add(DifferentiatorFields.member(one));
            changes.add(Change.set(position(one), Value.of(number)));
            for (PaperLanguage language : PaperLanguage.values()) {
                Optional.ofNullable(requirement.get(language)).ifPresent(text ->
                        changes.add(Change.set(DifferentiatorFields.of(one, Part.requirement(language)), Value.of(text))));
            }
        }
        return edit(changes, members, List.of());
    }

    /// Puts one a place further up or down; empty where it stands there already.
    public Optional<Command.Edit> move(UUID one, boolean up) {
        return places().moved(one, up).map(numbers -> edit(placed(numbers), List.of(), List.of()));
    }

    /// Takes one out.
    public Command.Edit remove(UUID one) {
        return edit(List.of(), List.of(), List.of(DifferentiatorFields.member(one)));
    }

    private Places places() {
        return Places.of(offering, Differentiator.of(offering).stream().map(Differentiator::id).toList(), DifferentiatorEdits::position);
    }

    private List<Change> placed(Map<UUID, BigDecimal> numbers) {
        return Places.changes(offering, numbers, DifferentiatorEdits::position);
    }

    private static Field position(UUID one) {
        return DifferentiatorFields.of(one, Part.POSITION);
    }

    private Command.Edit edit(List<Change> changes, List<Member> join, List<Member> part) {
        return new Command.Edit(offering.entity(), changes, join, part, Optional.empty());
    }
}
