package stageline.sales.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Permission;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Value;

class GrantsTest {

    private static final Instant LAST_MOMENT = Instant.parse("2026-03-20T23:59:59.999Z");

    private final Office office = new Office();

    @BeforeEach
    void benIsDesigneeUntilTheTwentieth() {
        Change until = Change.set(PersonFields.DESIGNEE_UNTIL, Value.of(LocalDate.of(2026, 3, 20)));
        office.done(ANA, Command.Edit.fields(EntityRef.person(BEN.person()), List.of(until)));
    }

    @Test
    void theDesigneeSendsQuotationsUpToAndIncludingTheDayThatWasNamed() {
        assertThat(permits(Permission.SEND_QUOTATION, BEN, LAST_MOMENT)).isTrue();
        assertThat(permits(Permission.SEND_QUOTATION, BEN, LAST_MOMENT.plusMillis(1))).isFalse();
    }

    @Test
    void theDesigneeGetsNothingElseOfTheSalesManager() {
        assertThat(permits(Permission.ADMINISTER, BEN, LAST_MOMENT)).isFalse();
        assertThat(permits(Permission.OVERRIDE, BEN, LAST_MOMENT)).isFalse();
    }

    @Test
    void whoWasNotNamedSendsNone() {
        assertThat(permits(Permission.SEND_QUOTATION, Office.QUIM, LAST_MOMENT)).isFalse();
        assertThat(permits(Permission.SEND_QUOTATION, ANA, LAST_MOMENT)).isTrue();
    }

    @Test
    void aDesigneeWhoWasRemovedSendsNone() {
        office.done(ANA, new Command.Remove(EntityRef.person(BEN.person()), "left"));
        assertThat(permits(Permission.SEND_QUOTATION, BEN, LAST_MOMENT)).isFalse();
    }

    private boolean permits(Permission permission, Actor actor, Instant at) {
        return Grants.permit(permission, actor.person(), actor.roles(), at, office);
    }
}
