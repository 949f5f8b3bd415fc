package stageline.desktop.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.ImportReport.Line;
import stageline.sales.record.EntityType;

/// What a report says, as parts of views: what is counted, what was rejected and remarked on, what was kept.
final class Lines {

    private static final List<EntityType> KINDS = List.of(EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT, EntityType.PERSON);
    private static final double ROW = 28;
    private static final int MOST_ROWS = 8;

    private final Texts texts;
    private final Formats formats;
    private final ReportText words;

    Lines(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        this.words = new ReportText(texts, formats);
    }

    /// How many of each kind are created, updated, left as they are, and rejected.
    Node counts(ImportReport report) {
        GridPane grid = new GridPane();
        grid.setId("counts");
        grid.getStyleClass().add("import-counts");
        List<String> heads = List.of("import.created", "import.updated", "import.unchanged", "import.refusedRows");
        for (int i = 0; i < heads.size(); i++) {
            grid.add(styled(texts.get(heads.get(i)), "muted"), i + 1, 0);
        }
        int row = 1;
        for (EntityType kind : KINDS) {
            Counts counts = report.of(kind);
            if (!counts.equals(Counts.NONE)) {
                grid.add(styled(texts.get("import.kind." + kind.code()), "strong"), 0, row);
                List<Long> numbers = List.of(counts.created(), counts.updated(), counts.unchanged(), counts.rejected());
                for (int i = 0; i < numbers.size(); i++) {
                    Label number = styled(formats.count(numbers.get(i)), numbers.get(i) == 0 ? "faint" : i == 3 ? "wrong" : "number");
                    number.setId("count-" + kind.code() + "-" + heads.get(i).substring("import.".length()));
                    grid.add(number, i + 1, row);
                }
                row++;
            }
        }
        grid.getChildren().forEach(node -> {
            if (GridPane.getColumnIndex(node) > 0) {
                GridPane.setHalignment(node, HPos.RIGHT);
            }
        });
        return grid;
    }

    /// The rows that were rejected, the remarks, and the columns that are kept; nothing where there is none of them.
    List<Node> rest(ImportReport report) {
        List<String> kept = report.kept().entrySet().stream()
                .filter(file -> !file.getValue().isEmpty())
                .map((Map.Entry<String, List<String>> file) ->
                        texts.get("import.kept.of", file.getKey(), String.join(", ", file.getValue())))
                .toList();
        return Stream.of(
                        list("rejected", texts.get("import.rejected"), report.rejected()),
                        list("remarks", texts.get("import.remarks"), report.remarks()),
                        wrapped(texts.get("import.kept"), kept))
                .flatMap(List::stream)
                .toList();
    }

    /// The owners who came in as people who don't sign in; nothing where there is none.
    List<Node> owners(ImportReport report) {
        return wrapped(texts.get("import.owners"), report.owners());
    }

    private List<Node> list(String id, String title, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        ListView<Line> list = new ListView<>();
        list.setId(id);
        list.getStyleClass().add("import-lines");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, lines.size()) + 2);
        list.setMinHeight(list.getPrefHeight());
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Line line, boolean empty) {
                super.updateItem(line, empty);
                setText(empty || line == null ? "" : words.line(line));
            }
        });
        list.getItems().setAll(lines);
        return List.of(card(texts.get("import.titled", title, formats.count(lines.size())), list));
    }

    private List<Node> wrapped(String title, List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        VBox box = new VBox(4);
        texts.forEach(text -> {
            Label label = styled(text, "muted");
            label.setWrapText(true);
            box.getChildren().add(label);
        });
        return List.of(card(title, box));
    }

    /// A part of a view under its title.
    static VBox card(String title, Node content) {
        Label heading = styled(title, "form-heading");
        VBox card = new VBox(8, heading, content);
        card.setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().add("import-card");
        return card;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
