package stageline.desktop.offering;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Texts;
import stageline.desktop.offering.OfferingModel.Told;
import stageline.papers.comparison.ProposedRequirements;
import stageline.sales.command.Command;
import stageline.sales.command.DifferentiatorEdits;
import stageline.workspace.Workspace;

/// What is done with the requirements by which customers compare an offering. On the FX thread.
final class ComparisonModel {

    private static final long NEVER = -1;

    private final OfferingModel offering;
    private final Workspace workspace;
    private final Changes changes;
    private final Texts texts;
    private long arranged = NEVER;

    ComparisonModel(OfferingModel offering, Workspace workspace, Changes changes, Texts texts) {
        this.offering = offering;
        this.workspace = workspace;
        this.changes = changes;
        this.texts = texts;
    }

    /// Adds one without words.
    ///
    /// @param after the one it stands behind; at the end where there is none
    /// @param begun told which one it will be
    void add(Optional<UUID> after, Consumer<UUID> begun) {
        UUID one = workspace.newId();
        arrange(edits -> {
            begun.accept(one);
            return Optional.of(edits.add(one, after));
        }, texts.get("offering.comparison.added"));
    }

    /// Adds those that customers of the trade ask for.
    void propose() {
        arrange(edits -> Optional.of(edits.propose(ProposedRequirements.all(), workspace::newId)),
                texts.get("offering.comparison.proposed"));
    }

    /// Puts one a place further up or down; nothing happens where it stands there already.
    void move(UUID one, boolean up) {
        arrange(edits -> edits.move(one, up), texts.get("offering.comparison.moved"));
    }

    /// Takes one out.
    void remove(UUID one) {
        offering.toldProperty().get().ifPresent(now -> changes.perform(
                new DifferentiatorEdits(now.details().state()).remove(one), texts.get("offering.comparison.removed")));
    }

    /// Numbers are given by what is shown: until that has caught up with the last ones, no others are given.
    private void arrange(Function<DifferentiatorEdits, Optional<Command.Edit>> edit, String said) {
        offering.toldProperty().get().map(Told::details).map(details -> details.state()).filter(seen -> seen.facts() != arranged)
                .ifPresent(seen -> edit.apply(new DifferentiatorEdits(seen)).ifPresent(wanted -> {
                    arranged = seen.facts();
                    changes.perform(wanted, said, done -> {}, refused -> {
                        arranged = NEVER;
                        changes.sayWhyNot(refused);
                    });
                }));
    }
}
