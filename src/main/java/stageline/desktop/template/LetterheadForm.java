package stageline.desktop.template;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stageline.desktop.template.TemplateModel.Told;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;

/// The letterhead: the house, its colour and its logo.
final class LetterheadForm implements TemplateForm {

    private static final List<List<Field>> ROWS = List.of(
            List.of(LetterheadFields.NAME, LetterheadFields.TAX_NUMBER),
            List.of(LetterheadFields.STREET, LetterheadFields.POSTAL_CODE),
            List.of(LetterheadFields.CITY, LetterheadFields.REGION),
            List.of(LetterheadFields.COUNTRY, LetterheadFields.ACCENT),
            List.of(LetterheadFields.CONTACT),
            List.of(LetterheadFields.FOOT));

    private final Places places;
    private final LogoView logo;
    private final VBox node = new VBox();

    LetterheadForm(TemplateModel model, Places places, TemplateParts parts) {
        this.places = places;
        this.logo = new LogoView(model, parts);
        node.getStyleClass().add("template-rows");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Told told) {
        if (node.getChildren().isEmpty()) {
            List<Node> rows = new ArrayList<>(List.of(logo.node()));
            ROWS.forEach(fields -> rows.add(row(fields, told)));
            node.getChildren().setAll(rows);
        }
        node.setDisable(!told.administers());
        logo.show(told);
        places.show(told);
    }

    private Node row(List<Field> fields, Told told) {
        GridPane row = new GridPane();
        row.getStyleClass().add("template-row");
        for (int column = 0; column < fields.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / fields.size());
            width.setHgrow(Priority.ALWAYS);
            row.getColumnConstraints().add(width);
            row.add(places.of(fields.get(column), told), column, 0);
        }
        return row;
    }
}
