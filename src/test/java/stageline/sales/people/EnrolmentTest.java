package stageline.sales.people;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.id;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// Whose a device is.
class EnrolmentTest {

    private static final EntityRef DEVICE = new EntityRef(EntityType.DEVICE, id("device"));

    private final Office office = new Office();

    @Test
    void aDeviceIsWhoseItWasWhenItWasEnrolledWhateverIsSaidLater() {
        office.enrol(DEVICE, ANA.person());
        Change handedOver = Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(BEN.person()));
        Change rekeyed = Change.set(WorkspaceFields.DEVICE_KEY, Value.of("another"));
        office.write(BEN, List.of(Draft.plain(DEVICE, Event.Edited.fields(List.of(handedOver, rekeyed)))));
        assertThat(Enrolment.of(office.state(DEVICE))).contains(new Enrolment(Optional.empty(), Optional.of(ANA.person())));
    }

    @Test
    void whatNobodyEnrolledHasNoOwner() {
        office.write(BEN, List.of(Draft.plain(
                DEVICE, Event.Edited.fields(List.of(Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(BEN.person())))))));
        assertThat(Enrolment.of(office.state(DEVICE))).isEmpty();
    }
}
