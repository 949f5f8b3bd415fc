package stageline.desktop.common;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// Tabs in one row: those that it has no room for stand in a menu at its end, and the chosen one is always seen.
///
/// A tab that is not managed is not there at all. Which of the others are visible, the row decides.
@DefaultProperty("tabs")
public final class TabRow extends Region {

    private static final double GAP = 12;
    private static final double LEAST_GAP = 5;

    private final ObservableList<ToggleButton> tabs = FXCollections.observableArrayList();
    private final MenuButton more = new MenuButton();
    private List<ToggleButton> away = List.of();

    /// A row without tabs.
    public TabRow() {
        more.getStyleClass().add("pane-tab-more");
        Tip.on(more, this::getMore);
        tabs.addListener((ListChangeListener<ToggleButton>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
            getChildren().setAll(tabs);
            getChildren().add(more);
        });
    }

    /// The tabs, in their order.
    public ObservableList<ToggleButton> getTabs() {
        return tabs;
    }

    /// What the menu is for, said to those who can't see it and in its tip.
    public String getMore() {
        return more.getAccessibleText();
    }

    /// Says what the menu is for.
    public void setMore(String words) {
        more.setAccessibleText(words);
    }

    private void follow(ToggleButton tab) {
        tab.selectedProperty().addListener((property, was, selected) -> {
            requestLayout();
            if (selected && away.contains(tab)) {
                // Whoever chose it with the keys leads them there at once, where it has to be seen.
                layout();
            }
        });
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets around = getInsets();
        return around.getLeft() + width(there(), GAP) + around.getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        return around.getTop() + there().stream().mapToDouble(tab -> snapSizeY(tab.prefHeight(-1))).max().orElse(0) + around.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double room = getWidth() - around.getLeft() - around.getRight();
        List<ToggleButton> there = there();
        List<ToggleButton> seen = width(there, LEAST_GAP) <= room ? there : seen(there, room);
        show(there, seen);
        double gap = seen.size() < 2 ? GAP : Math.clamp((room - width(seen, 0) - more(seen, there)) / (seen.size() - 1), LEAST_GAP, GAP);
        double at = around.getLeft();
        for (ToggleButton tab : seen) {
            at += place(tab, at) + gap;
        }
        if (more.isVisible()) {
            place(more, getWidth() - around.getRight() - wide(more));
        }
    }

    private double place(Node node, double at) {
        double width = wide(node);
        Insets around = getInsets();
        node.resizeRelocate(snapPositionX(at), around.getTop(), width, getHeight() - around.getTop() - around.getBottom());
        return width;
    }

    /// As many as there is room for beside the menu, in their order, and the chosen one in any case.
    private List<ToggleButton> seen(List<ToggleButton> there, double room) {
        List<ToggleButton> seen = new ArrayList<>();
        double left = room - wide(more) - there.stream().filter(ToggleButton::isSelected).mapToDouble(this::taken).sum();
        boolean full = false;
        for (ToggleButton tab : there) {
            if (tab.isSelected()) {
                seen.add(tab);
            } else if (!full && taken(tab) <= left) {
                seen.add(tab);
                left -= taken(tab);
            } else {
                full = true;
            }
        }
        return seen;
    }

    private void show(List<ToggleButton> there, List<ToggleButton> seen) {
        List<ToggleButton> hidden = there.stream().filter(tab -> !seen.contains(tab)).toList();
        tabs.forEach(tab -> tab.setVisible(seen.contains(tab)));
        more.setVisible(!hidden.isEmpty());
        if (!hidden.equals(away)) {
            away = hidden;
            more.setText("+" + hidden.size());
            more.getItems().forEach(item -> item.textProperty().unbind());
            more.getItems().setAll(hidden.stream().map(this::item).toList());
        }
    }

    private MenuItem item(ToggleButton tab) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(tab.textProperty());
        item.setOnAction(event -> {
            tab.setSelected(true);
            tab.requestFocus();
        });
        return item;
    }

    private double more(List<ToggleButton> seen, List<ToggleButton> there) {
        return seen.size() == there.size() ? 0 : wide(more) + LEAST_GAP;
    }

    private List<ToggleButton> there() {
        return tabs.stream().filter(Node::isManaged).toList();
    }

    private double width(List<ToggleButton> some, double gap) {
        return some.stream().mapToDouble(this::wide).sum() + gap * Math.max(0, some.size() - 1);
    }

    private double taken(ToggleButton tab) {
        return wide(tab) + LEAST_GAP;
    }

    private double wide(Node node) {
        return snapSizeX(node.prefWidth(-1));
    }
}
