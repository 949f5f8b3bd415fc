package stageline.desktop.deal;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;
import stageline.desktop.deal.ContractModel.Told;
import stageline.sales.contract.Milestone;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Part;

/// One milestone: whether it was reached, what it is and by when, edited where it stands.
final class MilestoneRow {

    private static final int DAY_WIDTH = 136;

    private final ContractModel model;
    private final Texts texts;
    private final FontIcon icon = new FontIcon("bi-circle");
    private final Button check = new Button(null, icon);
    private final Button out = new Button(null, new FontIcon("bi-x"));
    private final List<InPlace> places;
    private final HBox node;

    MilestoneRow(Milestone milestone, Told told, ContractModel model, PartFields fields, Texts texts) {
        this.model = model;
        this.texts = texts;
        InPlace what = fields.alone(DealPartFields.of(milestone.id(), Part.WHAT), texts.get("deal.milestone.what"), told.deal());
        InPlace by = fields.alone(DealPartFields.of(milestone.id(), Part.BY), texts.get("deal.milestone.by"), told.deal());
        places = List.of(what, by);
        HBox.setHgrow(what.node(), Priority.ALWAYS);
        Region day = (Region) by.node();
        day.setMinWidth(DAY_WIDTH);
        day.setMaxWidth(DAY_WIDTH);
        check.getStyleClass().setAll("button", "quiet", "task-check");
        Tip.on(check, check::getAccessibleText);
        out.getStyleClass().add("quiet");
        node = new HBox(4, check, what.node(), day, out);
        node.setAlignment(Pos.TOP_LEFT);
        node.getStyleClass().addAll("facts", "milestone");
    }

    Node node() {
        return node;
    }

    void show(Milestone now, Told told) {
        boolean reached = now.done().isPresent();
        icon.setIconLiteral(reached ? "bi-check-circle-fill" : "bi-circle");
        check.getStyleClass().setAll("button", "quiet", "task-check");
        if (reached) {
            check.getStyleClass().add("task-checked");
        }
        check.setAccessibleText(texts.get(reached ? "deal.milestone.reopen" : "deal.milestone.reach", now.what()));
        check.setOnAction(event -> model.reached(told, now, !reached));
        out.setAccessibleText(texts.get("deal.milestone.remove", now.what()));
        out.setOnAction(event -> model.remove(told, now));
        places.forEach(place -> place.show(told.deal().value(place.field())));
    }
}
