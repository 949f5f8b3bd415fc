package stageline.desktop.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Texts;
import stageline.desktop.template.ClausesModel.Told;
import stageline.sales.contract.Clauses.Clause;
import stageline.sales.record.ClauseFields;
import stageline.sales.record.ClauseFields.Part;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// The clauses that contracts are looked through for: how each is worded, which are retired, and a place for another one.
final class ClausesView {

    private static final List<Part> WORDS = List.of(Part.ENGLISH, Part.SPANISH);

    private final ClausesModel model;
    private final FieldInput inputs;
    private final TemplateParts parts;
    private final String administrators;
    private final Texts texts;
    private final Map<Field, InPlace> places = new HashMap<>();
    private final VBox rows = new VBox();
    private final TextField words = new TextField();
    private final Label problem = new Label();
    private final Label banner = new Label();
    private final VBox adding;
    private final ScrollPane node;
    private List<Clause> shown = List.of();
    private boolean offering;

    /// @param administrators who may change them, in words
    ClausesView(ClausesModel model, FieldInput inputs, TemplateParts parts, String administrators) {
        this.model = model;
        this.inputs = inputs;
        this.parts = parts;
        this.administrators = administrators;
        this.texts = parts.texts();
        Label title = new Label(texts.get("template.clauses"));
        title.getStyleClass().add("template-title");
        VBox head = new VBox(title);
        head.getStyleClass().add("template-head");
        Label about = new Label(texts.get("template.clauses.about"));
        about.getStyleClass().addAll("muted", "small");
        about.setWrapText(true);
        banner.getStyleClass().add("template-banner");
        banner.setWrapText(true);
        banner.setMaxWidth(Double.MAX_VALUE);
        rows.getStyleClass().add("template-rows");
        rows.setId("clauses");
        adding = adding();
        VBox form = new VBox(about, banner, rows, adding);
        form.getStyleClass().add("template-form");
        node = new ScrollPane(new VBox(head, form));
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().addAll("sheet-scroller", "template");
        node.setId("clauses-editor");
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    Node node() {
        return node;
    }

    private VBox adding() {
        Label name = new Label(texts.get("template.clause.new"));
        name.getStyleClass().add("field-name");
        name.setLabelFor(words);
        words.setId("clause-words");
        words.setAccessibleText(texts.get("template.clause.new"));
        words.setOnAction(event -> add());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button add = new Button(texts.get("template.clause.add"));
        add.setId("clause-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> add());
        problem.setId("clause-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return new VBox(4, name, new HBox(8, words, add), problem);
    }

    private void add() {
        if (words.getText().isBlank()) {
            problem.setText(texts.get("template.clause.wordless"));
            return;
        }
        problem.setText("");
        model.add(words.getText().strip(), words::clear, problem::setText);
    }

    private void show(Told told) {
        present(adding, told.administers());
        banner.setText(told.administers() ? "" : texts.get("template.notPermitted", administrators));
        present(banner, !told.administers());
        rows.setDisable(!told.administers());
        if (!standing(told.clauses().all()).equals(standing(shown)) || offering != told.administers()) {
            Optional<String> focused = Optional.ofNullable(rows.getScene())
                    .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                    .filter(owner -> rows.isFocusWithin())
                    .flatMap(owner -> Optional.ofNullable(owner.getId()));
            places.clear();
            rows.getChildren().setAll(told.clauses().all().stream().map(clause -> row(clause, told.administers())).toList());
            focused.flatMap(id -> Optional.ofNullable(rows.lookup("#" + id))).ifPresent(Node::requestFocus);
        }
        shown = told.clauses().all();
        offering = told.administers();
        shown.forEach(clause -> WORDS.forEach(part -> {
            InPlace place = places.get(ClauseFields.of(clause.code(), part));
            if (place != null) {
                place.show(stored(clause, part));
            }
        }));
    }

    /// Which clauses are there and which of them are retired: as long as that stays, so do the rows, and with them the keyboard's place.
    private static List<String> standing(List<Clause> clauses) {
        return clauses.stream().map(clause -> clause.code() + (clause.retired() ? " retired" : "")).toList();
    }

    private Node row(Clause clause, boolean administers) {
        GridPane texted = new GridPane();
        texted.getStyleClass().add("template-row");
        for (Part part : WORDS) {
            Field field = ClauseFields.of(clause.code(), part);
            InPlace place = new InPlace(model::write, field, stored(clause, part), inputs, parts.tasks(),
                    value -> FieldModel.typed(field, parts.phrases().field(EntityType.WORKSPACE, field), "").with(value), true);
            places.put(field, place);
            GridPane.setHgrow(place.node(), Priority.ALWAYS);
            texted.add(place.node(), WORDS.indexOf(part), 0);
        }
        HBox.setHgrow(texted, Priority.ALWAYS);
        Button retire = new Button(texts.get(clause.retired() ? "template.bringBack" : "template.retire"));
        retire.setId("clause-retire-" + clause.code());
        retire.getStyleClass().addAll("quiet", "clause-act");
        retire.setAccessibleText(retire.getText() + ": " + model.name(clause));
        retire.setOnAction(event -> model.retire(clause, !clause.retired()));
        present(retire, administers);
        HBox row = new HBox(8, texted, retire);
        row.setAlignment(Pos.BOTTOM_LEFT);
        if (!clause.retired()) {
            return row;
        }
        Label mark = new Label(texts.get("template.mark.retired"));
        mark.getStyleClass().addAll("mark", "mark-neutral");
        return new VBox(4, row, mark);
    }

    private static Optional<Value> stored(Clause clause, Part part) {
        return Optional.ofNullable(clause.choice().names().get(part.code())).map(Value::of);
    }

    private static void present(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
