package stageline.desktop.deal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.deal.ContractModel.Told;
import stageline.sales.contract.Instalment;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Gates;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.Field;
import stageline.sales.record.Relation;

/// What follows an offer, in three sections that come when they begin to matter: contract, payments, implementation. The first in which
/// something is open is unfolded at first.
final class ContractSections {

    private final ContractView contract;
    private final PaymentsView payments;
    private final PlanView plan;
    private final FoldingSection contractSection;
    private final FoldingSection paymentsSection;
    private final FoldingSection planSection;
    private final VBox node;
    private final ReadOnlyBooleanWrapper matters = new ReadOnlyBooleanWrapper(this, "matters", false);
    private boolean fresh = true;

    ContractSections(ContractModel model, PlanPapers papers, PaperFiles files, DealPane.Parts parts) {
        PartFields fields = new PartFields(
                model, new FieldInput(parts.texts(), parts.formats(), parts.tasks(), parts.currency()), parts.tasks());
        contract = new ContractView(model, fields, parts.texts(), parts.formats(), parts.phrases());
        payments = new PaymentsView(model, fields, parts.texts(), parts.formats(), parts.phrases(), parts.currency());
        PlanExport export = new PlanExport(papers, files, parts.texts());
        PlanIssue issue = new PlanIssue(model, export::language, papers, files, parts);
        plan = new PlanView(model, fields, export, issue, parts.texts(), parts.phrases());
        contractSection = new FoldingSection("contract", parts.texts().get("deal.contract"), contract.node());
        paymentsSection = new FoldingSection("payments", parts.texts().get("deal.payments"), payments.node());
        planSection = new FoldingSection("plan", parts.texts().get("deal.plan"), plan.node());
        node = new VBox(8, contractSection.node(), paymentsSection.node(), planSection.node());
        node.getStyleClass().add("sections");
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    Node node() {
        return node;
    }

    /// Whether anything of it matters yet.
    ReadOnlyBooleanProperty mattersProperty() {
        return matters.getReadOnlyProperty();
    }

    private void show(Told told) {
        RecordState deal = told.deal();
        Stage stage = deal.stage();
        boolean signing = contractMatters(deal) || reached(stage, Stage.OFFER_SENT);
        boolean paying = paymentMatters(deal) || reached(stage, Stage.OFFER_APPROVED);
        boolean planning = planMatters(deal) || reached(stage, Stage.OFFER_APPROVED);
        contract.show(told);
        payments.show(told);
        plan.show(told);
        contractSection.shown(signing);
        paymentsSection.shown(paying);
        planSection.shown(planning);
        boolean signed = deal.value(DealFields.CONTRACT_DATE).isPresent();
        contractSection.state(contract.state(told), signed ? "ready" : "muted");
        paymentsSection.state(payments.state(told), payments.late(told) ? "late" : paid(deal) ? "ready" : "muted");
        planSection.state(plan.state(told), PlanView.achieved(told) ? "ready" : "muted");
        matters.set(signing || paying || planning);
        if (fresh && matters.get()) {
            fresh = false;
            Optional<FoldingSection> first = Stream.of(
                            signing && !signed ? contractSection : null,
                            paying && !paid(deal) ? paymentsSection : null,
                            planning && !PlanView.achieved(told) ? planSection : null)
                    .flatMap(Stream::ofNullable)
                    .findFirst();
            first.ifPresent(section -> section.unfold(true));
        }
    }

    private static boolean reached(Stage stage, Stage from) {
        return stage != Stage.LOST && !stage.before(from);
    }

    private static boolean paid(RecordState deal) {
        List<Instalment> instalments = Instalment.of(deal);
        return instalments.isEmpty()
                ? deal.value(DealFields.PAYMENT_DATE).isPresent()
                : instalments.stream().allMatch(each -> each.received().isPresent());
    }

    private static boolean contractMatters(RecordState deal) {
        return filled(deal, DealFields.CONTRACT) || !deal.members(Relation.CLAUSES).isEmpty();
    }

    private static boolean paymentMatters(RecordState deal) {
        return filled(deal, DealFields.PAYMENT) || !Kind.INSTALMENT.of(deal).isEmpty();
    }

    private static boolean planMatters(RecordState deal) {
        return filled(deal, DealFields.PLAN) || !Kind.MILESTONE.of(deal).isEmpty();
    }

    private static boolean filled(RecordState deal, List<Field> fields) {
        return fields.stream().anyMatch(field -> Gates.filled(deal.value(field)));
    }
}
