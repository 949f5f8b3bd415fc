package stageline.desktop.deal;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import stageline.desktop.common.ActivitiesView;
import stageline.desktop.common.ActivityReports;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.HistoryView;
import stageline.desktop.common.Incidents;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.PaneSide;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.sales.command.Command;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.service.ServiceChangeStanding;
import stageline.workspace.Workspace;

/// The pane of one deal. It follows the workspace from [#open()] to [#close()].
public final class DealPane {

    private final DealModel model;
    private final TaskDesk.Side tasks;
    private final FilesDesk.Side files;
    private final QuotationsView quotations;
    private final ContractModel contract;
    private final ServiceChangesView changes;
    private final DealController controller;
    private final Parent view;

    /// A pane that shows nothing yet.
    ///
    /// @param close takes the pane away
    public DealPane(UUID deal, Workspace workspace, Parts parts, Runnable close) {
        model = new DealModel(deal, workspace, parts.tasks, parts.changes, parts.phrases, parts.texts);
        FieldInput inputs = new FieldInput(parts.texts, parts.formats, parts.tasks, parts.currency);
        tasks = parts.desk.of(EntityRef.deal(deal));
        files = parts.files.of(EntityRef.deal(deal));
        SoldView sold = new SoldView(model, inputs, parts.texts, parts.navigation);
        quotations = new QuotationsView(
                new Followed<>(workspace, parts.tasks, entity -> entity.type() == EntityType.QUOTATION,
                        () -> Optional.of(workspace.quotations().of(deal, parts.formats.today()))),
                parts.texts, parts.formats, parts.navigation, () -> parts.quote.accept(deal));
        contract = new ContractModel(deal, workspace, parts);
        changes = new ServiceChangesView(
                new Followed<>(workspace, parts.tasks, ServiceChangesView::concerns, () -> Optional.of(new ServiceChangesView.Told(
                        workspace.record(EntityRef.deal(deal)).filter(state -> ServiceChangeStanding.begun(state.stage())).isPresent(),
                        workspace.serviceChanges().of(deal)))),
                parts.texts, parts.formats, parts.navigation, () -> parts.askForChange.accept(deal));
        PaperFiles papers = new PaperFiles(parts.tasks, parts.dialogs, parts.notices, parts.texts);
        Incidents incidents = new Incidents(
                workspace, parts.tasks, parts.dialogs, parts.changes, parts.phrases, parts.texts, parts.formats);
        DealController.Sides sides = new DealController.Sides(
                new FactsView(model, sold, workspace.content(), inputs, parts.tasks, parts.texts, parts.phrases),
                quotations,
                new ContractSections(contract, new PlanPapers(deal, workspace, parts.formats), papers, parts),
                changes,
                new PeopleView(model, parts.texts),
                tasks,
                files,
                new ActivitiesView(model::log, parts.texts, parts.formats,
                        new ActivityReports(workspace, papers, incidents, parts.desk, parts.tasks, parts.texts, parts.formats),
                        model::moreActivities),
                new HistoryView(
                        new Happenings(parts.texts, parts.formats, parts.phrases, workspace.content()), parts.texts, model::moreHistory));
        Runnable successor = () -> {
            UUID made = workspace.newId();
            parts.changes.perform(new Command.StartDeal(made, List.of(), List.of(), Optional.of(deal)), parts.texts.get("deal.again.done"),
                    done -> parts.navigation.open(EntityRef.deal(made)),
                    refused -> parts.changes.sayWhyNot(refused));
        };
        DealController.Acts acts = new DealController.Acts(close, successor, () -> incidents.report(EntityRef.deal(deal)));
        controller = new DealController(model, sides, parts.texts, parts.formats, parts.phrases, parts.navigation, acts);
        view = new Views(parts.texts, Map.of()).load(controller);
        view.setId("deal-pane");
    }

    /// What the frame lends.
    ///
    /// @param quote        begins a quotation for a deal
    /// @param askForChange asks what the customer of a deal wants to be otherwise, once service has begun
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Tasks tasks,
            Changes changes,
            Dialogs dialogs,
            Notices notices,
            Navigation navigation,
            TaskDesk desk,
            FilesDesk files,
            Currency currency,
            Consumer<UUID> quote,
            Consumer<UUID> askForChange) {}

    /// What is shown.
    public Parent view() {
        return view;
    }

    /// Turns to a side.
    public void turnTo(PaneSide side) {
        controller.turnTo(side);
    }

    /// Reads the deal and follows it.
    public void open() {
        model.open();
        tasks.open();
        files.open();
        quotations.open();
        contract.open();
        changes.open();
    }

    /// Follows no longer.
    public void close() {
        model.close();
        tasks.close();
        files.close();
        quotations.close();
        contract.close();
        changes.close();
    }
}
