package stageline.desktop.servicechange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Tasks;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.service.ServiceChangeStanding;
import stageline.store.record.Named;
import stageline.store.signature.Signature;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// One change as its screen shows it, kept in step with the workspace while it is open. On the FX thread.
final class ServiceChangeModel {

    private final UUID change;
    private final Workspace workspace;
    private final Formats formats;
    private final Followed<Told> followed;

    /// What is known of a change.
    ///
    /// @param state      what stands in it
    /// @param standing   where it stands
    /// @param deal       the deal it is for
    /// @param quotation  the quotation that the service goes by
    /// @param successor  the new quotation, with how far it is
    /// @param asker      who wrote down that it is asked for
    /// @param signatures those under it, the first of them first
    /// @param requests   the open tasks that are done on it
    /// @param self       what whoever sits here is called
    /// @param may        what they may do
    record Told(
            RecordState state,
            ServiceChangeStanding standing,
            Optional<Named> deal,
            Optional<Named> quotation,
            Optional<Successor> successor,
            Optional<Named> asker,
            List<Signature> signatures,
            List<TaskLine> requests,
            String self,
            May may) {

        Told {
            signatures = List.copyOf(signatures);
            requests = List.copyOf(requests);
        }

        /// The latest signature in a meaning.
        Optional<Signature> signed(Meaning meaning) {
            return signatures.stream().filter(each -> each.meaning().filter(meaning::equals).isPresent()).reduce((one, later) -> later);
        }

        /// Whether whoever sits here is to do something about it.
        boolean myTurn() {
            return state.exists() && (standing == ServiceChangeStanding.ASKED ? may.confirm() : standing.undecided() && may.decide());
        }
    }

    /// A quotation that takes another's place.
    record Successor(Named quotation, QuotationStatus status) {}

    /// What whoever sits here may do.
    ///
    /// @param confirm say whether it can be made
    /// @param decide  say what becomes of it
    /// @param ask     mend what is asked for, and withdraw it
    record May(boolean confirm, boolean decide, boolean ask) {}

    ServiceChangeModel(UUID change, Workspace workspace, Tasks tasks, Formats formats) {
        this.change = change;
        this.workspace = workspace;
        this.formats = formats;
        this.followed = new Followed<>(workspace, tasks, ServiceChangeModel::concerns, () -> workspace.record(entity()).map(this::told));
    }

    /// Which change.
    EntityRef entity() {
        return EntityRef.serviceChange(change);
    }

    /// What is known of it; empty until it was read, and where there is no such change.
    ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// Reads the change and follows it.
    void open() {
        followed.open();
    }

    /// Follows no longer.
    void close() {
        followed.close();
    }

    private static boolean concerns(EntityRef entity) {
        return switch (entity.type()) {
            case SERVICE_CHANGE, SIGNATURE, QUOTATION, TASK, PERSON, DEAL -> true;
            case WORKSPACE, DEVICE, COMPANY, CONTACT, ACTIVITY, SAVED_VIEW, OFFERING, PAPER, ATTACHMENT, TEMPLATE -> false;
        };
    }

    private Told told(RecordState state) {
        Optional<EntityRef> deal = state.ref(ServiceChangeFields.DEAL).map(EntityRef::deal);
        Optional<EntityRef> quotation = state.ref(ServiceChangeFields.QUOTATION).map(EntityRef::quotation);
        Optional<RecordState> successor =
                state.ref(ServiceChangeFields.SUCCESSOR).map(EntityRef::quotation).flatMap(workspace::record).filter(RecordState::exists);
        Optional<EntityRef> asker = state.created().map(fact -> EntityRef.person(fact.origin().person()));
        List<EntityRef> mentioned = Stream.of(deal, quotation, successor.map(RecordState::entity), asker)
                .flatMap(Optional::stream)
                .toList();
        var names = workspace.records().names(mentioned);
        return new Told(
                state,
                ServiceChangeStanding.of(state, successor),
                deal.map(names::get),
                quotation.map(names::get),
                successor.flatMap(next -> Optional.ofNullable(names.get(next.entity()))
                        .map(named -> new Successor(named, QuotationStatus.of(next, formats.today())))),
                asker.map(names::get),
                workspace.signatures().of(entity()),
                workspace.tasks().doneOn(entity()),
                workspace.record(EntityRef.person(workspace.identity().person())).flatMap(self -> self.text(PersonFields.NAME)).orElse(""),
                may());
    }

    private May may() {
        return new May(
                workspace.permits(Permission.CONFIRM_CHANGE),
                workspace.permits(Permission.SEND_QUOTATION),
                workspace.permits(Permission.WORK_DEALS));
    }
}
