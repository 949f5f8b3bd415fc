package stageline.desktop.deal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Formats;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.SignSheet;
import stageline.desktop.common.SignatureLine;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.ContractModel.Told;
import stageline.sales.record.DealFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.store.record.Named;

/// Issues the paper of a deal's plan, has it signed, and shows who signed it and whether it is still what the plan says.
final class PlanIssue {

    private final ContractModel model;
    private final Supplier<PaperLanguage> language;
    private final SignSheet signing;
    private final Texts texts;
    private final Formats formats;
    private final VBox said = new VBox(4);
    private final Button issue = new Button();
    private final Button sign;
    private final MenuButton print;
    private final VBox node;
    private Optional<IssuedPlan> shown = Optional.empty();

    /// @param language in which papers are made
    PlanIssue(ContractModel model, Supplier<PaperLanguage> language, PlanPapers papers, PaperFiles files, DealPane.Parts parts) {
        this.model = model;
        this.language = language;
        this.texts = parts.texts();
        this.formats = parts.formats();
        this.signing = new SignSheet(parts.dialogs(), parts.changes(), texts);
        issue.setId("plan-issue");
        issue.setOnAction(event -> model.issue(papers, language.get()));
        sign = new Button(texts.get("deal.plan.sign"));
        sign.setId("plan-sign");
        print = new MenuButton(texts.get("deal.plan.print"));
        print.setId("plan-print");
        print.getItems().setAll(files.formats(texts.get("deal.plan.print"), () -> {
            PaperLanguage chosen = language.get();
            Optional<IssuedPlan> issued = shown;
            return () -> issued.flatMap(plan -> papers.copy(chosen, plan));
        }));
        List.of(issue, sign, print).forEach(control -> control.setMinWidth(Region.USE_PREF_SIZE));
        HBox acts = new HBox(8, issue, sign, print);
        acts.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(8, said, acts);
        node.setId("plan-issued");
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        shown = told.issued();
        boolean contracted = told.deal().value(DealFields.CONTRACT_DATE).isPresent();
        boolean stands = shown.filter(IssuedPlan::stands).isPresent();
        boolean signed = shown.filter(plan -> !plan.signatures().isEmpty()).isPresent();
        issue.setText(texts.get(shown.isPresent() ? "deal.plan.issue.anew" : "deal.plan.issue"));
        issue.setDisable(!contracted || !told.mayIssue());
        offer(issue, !stands || !signed);
        offer(sign, stands && shown.filter(model::unsigned).isPresent());
        sign.setOnAction(event -> shown.ifPresent(plan -> sign(plan, told)));
        offer(print, signed);
        said.getChildren().clear();
        shown.ifPresentOrElse(this::say, () ->
                said.getChildren().add(muted(texts.get(contracted ? "deal.plan.issue.words" : "deal.plan.issue.contract"))));
    }

    private void say(IssuedPlan plan) {
        String by = plan.file().by().map(Named::name).orElse("");
        said.getChildren().add(muted(texts.get("deal.plan.issued.line", plan.file().name(), formats.moment(plan.file().at()), by)));
        plan.signatures().forEach(signature ->
                said.getChildren().add(SignatureLine.of(signature, plan.stands(), texts, formats)));
        if (!plan.stands()) {
            Label changed = new Label(texts.get(plan.signatures().isEmpty() ? "deal.plan.changed" : "deal.plan.changed.signed"));
            changed.setId("plan-changed");
            changed.setWrapText(true);
            said.getChildren().add(changed);
        }
    }

    private void sign(IssuedPlan plan, Told told) {
        model.sign(plan).ifPresent(command -> signing.open(
                new SignSheet.Asked(texts.get("deal.plan.sign.title"), List.of(
                        new SignSheet.Line(texts.get("deal.plan.sign.file"), plan.file().name()),
                        new SignSheet.Line(texts.get("deal.plan.sign.sha"), plan.file().content())),
                        Meaning.SIGNED, told.self(), texts.get("deal.plan.sign.act")),
                command, texts.get("deal.plan.signed"), () -> {}));
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static void offer(Node node, boolean offered) {
        node.setVisible(offered);
        node.setManaged(offered);
    }
}
