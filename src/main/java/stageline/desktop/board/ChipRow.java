package stageline.desktop.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Chips in one row that never breaks: what the row has no room for folds into a menu at its end.
public final class ChipRow extends HBox {

    private List<Node> foldable = List.of();
    private List<Node> folded = List.of();
    private @Nullable MenuButton more;
    private Runnable changed = () -> {};

    /// A row in which nothing folds yet.
    public ChipRow() {
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /// Says what may fold.
    ///
    /// @param chips what may, the first of them first
    /// @param menu  is shown while something is folded, and takes up room then
    /// @param told  told when other chips are folded than before
    void fold(List<? extends Node> chips, MenuButton menu, Runnable told) {
        foldable = List.copyOf(chips);
        more = menu;
        changed = told;
        requestLayout();
    }

    /// What is folded now, in the order in which it stands in the row.
    List<Node> folded() {
        return getChildren().stream().filter(folded::contains).toList();
    }

    @Override
    protected void layoutChildren() {
        List<Node> now = folding(getWidth() - snappedLeftInset() - snappedRightInset());
        if (!now.equals(folded)) {
            folded = now;
            foldable.forEach(chip -> show(chip, !folded.contains(chip)));
            if (more != null) {
                show(more, !folded.isEmpty());
            }
            changed.run();
        }
        super.layoutChildren();
    }

    private List<Node> folding(double room) {
        List<Node> fold = new ArrayList<>();
        for (Node chip : foldable) {
            if (needed(fold) <= room) {
                break;
            }
            fold.add(chip);
        }
        return fold;
    }

    private double needed(List<Node> without) {
        double sum = -getSpacing();
        for (Node child : getChildren()) {
            boolean there = child.equals(more) ? !without.isEmpty()
                    : foldable.contains(child) ? !without.contains(child) : child.isManaged();
            if (there) {
                sum += snapSizeX(child.prefWidth(-1)) + getSpacing();
            }
        }
        return sum;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
