package stageline.desktop.servicechange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.QuotationMark;
import stageline.desktop.common.SignatureLine;
import stageline.desktop.common.Texts;
import stageline.desktop.servicechange.ServiceChangeModel.Successor;
import stageline.desktop.servicechange.ServiceChangeModel.Told;
import stageline.sales.record.Field;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.service.ServiceChangeStanding;
import stageline.store.record.Named;

/// Where a change stands, as a row of steps: who did each, when, and what they signed.
final class StepsView {

    private static final int STEPS = 5;

    private final Texts texts;
    private final Formats formats;
    private final Navigation navigation;
    private final GridPane node = new GridPane();

    /// How far a step is.
    private enum Progress {
        DONE("bi-check-circle-fill"),
        NOW("bi-record-circle"),
        AHEAD("bi-circle"),
        LEFT_OUT("bi-dash-circle");

        private final String icon;

        Progress(String icon) {
            this.icon = icon;
        }
    }

    StepsView(Texts texts, Formats formats, Navigation navigation) {
        this.texts = texts;
        this.formats = formats;
        this.navigation = navigation;
        node.setId("change-steps");
        node.getStyleClass().add("change-steps");
        ColumnConstraints part = new ColumnConstraints();
        part.setPercentWidth(100.0 / STEPS);
        node.getColumnConstraints().setAll(Collections.nCopies(STEPS, part));
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        ServiceChangeStanding standing = told.standing();
        boolean requoted = standing == ServiceChangeStanding.DRAFTED || standing == ServiceChangeStanding.REQUOTED;
        boolean decided = requoted || standing.closed();
        node.getChildren().clear();
        node.addRow(0,
                step(Progress.DONE, "servicechange.step.asked", asked(told)),
                step(standing == ServiceChangeStanding.ASKED ? Progress.NOW : Progress.DONE, "servicechange.step.feasible",
                        said(told, ServiceChangeFields.FEASIBLE, Meaning.CONFIRMED)),
                step(decided ? Progress.DONE : standing.undecided() ? Progress.NOW : Progress.AHEAD, "servicechange.step.decided",
                        decided ? said(told, ServiceChangeFields.DECISION, Meaning.DECIDED) : List.of()),
                step(quotation(standing, requoted), "servicechange.step.quotation", successor(told)),
                step(standing.closed() ? Progress.DONE : Progress.AHEAD, "servicechange.step.done", ended(told)));
    }

    private static Progress quotation(ServiceChangeStanding standing, boolean requoted) {
        if (requoted) {
            return standing == ServiceChangeStanding.DRAFTED ? Progress.NOW : Progress.DONE;
        }
        boolean none = standing.closed() || standing == ServiceChangeStanding.NOT_POSSIBLE;
        return none ? Progress.LEFT_OUT : Progress.AHEAD;
    }

    private List<Node> asked(Told told) {
        String who = told.asker().map(Named::name).orElse("");
        String when = told.state().created().map(fact -> formats.moment(fact.origin().effective())).orElse("");
        return List.of(small(Stream.of(who, when).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "))));
    }

    /// What was said, and by whose signature.
    private List<Node> said(Told told, Field field, Meaning meaning) {
        List<Node> below = new ArrayList<>();
        told.state().text(field).ifPresent(code ->
                below.add(small(texts.get("service-change." + field.code() + "." + code))));
        told.signed(meaning).ifPresent(signature ->
                below.add(SignatureLine.of(signature, signature.holds(told.state()), texts, formats)));
        return below;
    }

    private List<Node> successor(Told told) {
        Optional<Successor> successor = told.successor();
        if (successor.isEmpty()) {
            return List.of();
        }
        Hyperlink link = new Hyperlink(successor.get().quotation().name());
        link.setId("change-successor");
        link.setOnAction(event -> navigation.open(successor.get().quotation().entity()));
        return List.of(link, QuotationMark.of(successor.get().status(), texts));
    }

    private List<Node> ended(Told told) {
        ServiceChangeStanding standing = told.standing();
        if (!standing.closed()) {
            return List.of();
        }
        List<Node> below = new ArrayList<>(List.of(small(texts.get("servicechange.standing." + standing.code()))));
        told.state().money(ServiceChangeFields.COSTS).ifPresent(costs ->
                below.add(small(texts.get("servicechange.costs", formats.sum(costs)))));
        return below;
    }

    private VBox step(Progress progress, String key, List<Node> below) {
        Label title = new Label(texts.get(key), new FontIcon(progress.icon));
        title.getStyleClass().add("strong");
        title.setAccessibleText(texts.get(key) + ". " + texts.get("servicechange.progress." + code(progress)));
        VBox step = new VBox(4, title);
        step.getChildren().addAll(below);
        step.getStyleClass().addAll("change-step", "change-step-" + code(progress));
        step.setMaxHeight(Double.MAX_VALUE);
        return step;
    }

    private static String code(Progress progress) {
        return switch (progress) {
            case DONE -> "done";
            case NOW -> "now";
            case AHEAD -> "ahead";
            case LEFT_OUT -> "leftOut";
        };
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
