package stageline.desktop.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Texts;
import stageline.desktop.template.TemplateModel.Part;
import stageline.desktop.template.TemplateModel.Told;
import stageline.papers.quotation.Section;

/// The parts of a paper in their order: which are printed, and each up and down among them.
final class SectionsView {

    private static final KeyCombination UP =
            new KeyCodeCombination(KeyCode.UP, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination DOWN =
            new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final TemplateModel model;
    private final Texts texts;
    private final Map<Section, Row> rows = new EnumMap<>(Section.class);
    private final VBox list = new VBox();
    private final VBox node;
    private List<Part> shown = List.of();

    private record Row(HBox node, CheckBox printed, Button up, Button down) {}

    SectionsView(TemplateModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Label words = new Label(texts.get("template.parts.words"));
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        Section.of(model.kind()).forEach(section -> rows.put(section, row(section)));
        list.setId("template-parts");
        node = new VBox(words, list);
        node.getStyleClass().add("template-rows");
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        list.setDisable(!told.administers());
        List<Part> parts = model.parts();
        if (parts.equals(shown)) {
            return;
        }
        long printed = parts.stream().filter(Part::printed).count();
        for (int place = 0; place < parts.size(); place++) {
            Part part = parts.get(place);
            Row row = row(part);
            row.printed.setSelected(part.printed());
            offer(row.up, part.printed() && place > 0);
            offer(row.down, part.printed() && place < printed - 1);
        }
        if (!shown.stream().map(Part::section).toList().equals(parts.stream().map(Part::section).toList())) {
            Node focused = list.getScene() == null ? null : list.getScene().getFocusOwner();
            boolean ours = list.isFocusWithin();
            list.getChildren().setAll(parts.stream().map(part -> row(part).node).toList());
            if (ours && focused != null) {
                (focused.isDisabled() || !focused.isVisible() ? list.getChildren().getFirst() : focused).requestFocus();
            }
        }
        shown = parts;
    }

    private Row row(Part part) {
        return Objects.requireNonNull(rows.get(part.section()));
    }

    private static void offer(Button button, boolean offered) {
        button.setVisible(offered);
    }

    private Row row(Section section) {
        CheckBox printed = new CheckBox(texts.get("template.part." + section.code()));
        printed.setId("part-" + section.code());
        printed.setOnAction(event -> model.print(section, printed.isSelected()));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button up = button(section, true);
        Button down = button(section, false);
        HBox node = new HBox(8, printed, spring, up, down);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("template-part");
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (UP.match(event) || DOWN.match(event)) {
                event.consume();
                printed.requestFocus();
                model.move(section, UP.match(event));
            }
        });
        return new Row(node, printed, up, down);
    }

    private Button button(Section section, boolean up) {
        Button button = new Button("", new FontIcon(up ? "bi-chevron-up" : "bi-chevron-down"));
        button.setId((up ? "part-up-" : "part-down-") + section.code());
        button.getStyleClass().add("quiet");
        button.setAccessibleText(texts.get(up ? "template.part.up" : "template.part.down", texts.get("template.part." + section.code())));
        button.setFocusTraversable(false);
        button.setOnAction(event -> model.move(section, up));
        return button;
    }
}
