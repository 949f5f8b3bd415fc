package stageline.desktop.servicechange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.desktop.common.Formats;
import stageline.desktop.common.SignSheet;
import stageline.desktop.common.Texts;
import stageline.desktop.servicechange.ServiceChangeModel.Told;
import stageline.sales.command.Command;
import stageline.sales.command.Command.Signing;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Decision;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// What can be done about a change. On the FX thread.
final class ServiceChangeActs {

    private final Workspace workspace;
    private final ServiceChangesScreen.Parts parts;
    private final SignSheet signing;
    private final Texts texts;
    private final Formats formats;

    ServiceChangeActs(Workspace workspace, ServiceChangesScreen.Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.signing = new SignSheet(parts.dialogs(), parts.changes(), parts.texts());
        this.texts = parts.texts();
        this.formats = parts.formats();
    }

    /// Asks for a change, which makes a task for whoever confirms it; then shows it.
    ///
    /// @param fields what is asked for
    /// @param what   the same in words
    void ask(List<Change> fields, String what) {
        EntityRef change = EntityRef.serviceChange(workspace.newId());
        List<Change> task = new ArrayList<>(List.of(
                Change.set(TaskFields.WHAT, Value.of(texts.get("servicechange.task.confirm"))),
                Change.set(TaskFields.DETAILS, Value.of(what)),
                Change.set(TaskFields.KIND, Value.of(TaskKind.CONFIRM_CHANGE.code())),
                Change.set(TaskFields.ROLE, Value.of(Role.DESIGN_AND_DEVELOPMENT_MANAGER.code())),
                Change.set(TaskFields.ON, Value.of(change.text()))));
        fields.stream()
                .filter(each -> each.field().equals(ServiceChangeFields.DEAL))
                .flatMap(each -> each.written().stream())
                .forEach(deal -> task.add(Change.set(TaskFields.DEAL, deal)));
        Command command = new Command.Together(List.of(
                new Command.Create(change, fields, List.of()),
                new Command.Create(EntityRef.task(workspace.newId()), task, List.of())));
        parts.changes().perform(command, texts.get("servicechange.asked"), done -> parts.navigation().open(change),
                parts.changes()::sayWhyNot);
    }

    /// Mends what is asked for.
    void mend(EntityRef change, List<Change> fields) {
        parts.changes().perform(Command.Edit.fields(change, fields), texts.get("servicechange.mended"));
    }

    /// Says whether it can be made, once it is signed.
    void confirm(Told told, Feasibility feasible, String finding) {
        Command confirm = new Command.ConfirmChange(told.state().entity().id(), feasible, finding, signing(told, Meaning.CONFIRMED),
                requests(told), workspace.newId(), texts.get("servicechange.task.decide"));
        signing.open(
                new SignSheet.Asked(texts.get("servicechange.confirm.title"), List.of(
                        what(told),
                        new SignSheet.Line(texts.get("servicechange.feasible"), choice(ServiceChangeFields.FEASIBLE, feasible.code())),
                        new SignSheet.Line(texts.get("servicechange.finding"), finding)),
                        Meaning.CONFIRMED, told.self(), texts.get("servicechange.sign")),
                confirm, texts.get("servicechange.confirmed"), () -> {});
    }

    /// Says what becomes of it, once it is signed.
    void decide(Told told, Decision decision, String answer, Optional<Money> costs) {
        Command decide = new Command.DecideChange(told.state().entity().id(), decision, answer, costs, workspace.newId(),
                signing(told, Meaning.DECIDED), requests(told));
        List<SignSheet.Line> lines = new ArrayList<>(List.of(
                what(told),
                new SignSheet.Line(texts.get("servicechange.decision"), choice(ServiceChangeFields.DECISION, decision.code()))));
        costs.ifPresent(owed -> lines.add(new SignSheet.Line(texts.get("servicechange.costs.owed"), formats.sum(owed))));
        lines.add(new SignSheet.Line(texts.get("servicechange.answer"), answer));
        signing.open(
                new SignSheet.Asked(texts.get("servicechange.decide.title"), lines, Meaning.DECIDED, told.self(),
                        texts.get("servicechange.sign")),
                decide, texts.get("servicechange.decided"), () -> {});
    }

    /// Withdraws it.
    ///
    /// @param reason why
    /// @param done   told once it is withdrawn
    void withdraw(Told told, String reason, Runnable done) {
        parts.changes().perform(new Command.Remove(told.state().entity(), reason), texts.get("servicechange.withdrawn"),
                happened -> done.run(), parts.changes()::sayWhyNot);
    }

    private SignSheet.Line what(Told told) {
        return new SignSheet.Line(texts.get("servicechange.what"), told.state().text(ServiceChangeFields.WHAT).orElse(""));
    }

    private String choice(Field field, String code) {
        return texts.get("service-change." + field.code() + "." + code);
    }

    private Signing signing(Told told, Meaning meaning) {
        return new Signing(workspace.newId(), SignedVersion.of(told.state(), meaning));
    }

    private static List<UUID> requests(Told told) {
        return told.requests().stream().map(TaskLine::id).toList();
    }
}
