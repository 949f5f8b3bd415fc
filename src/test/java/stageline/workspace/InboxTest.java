package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.Connection;
import stageline.sales.Office;
import stageline.sales.admission.Objection;
import stageline.sales.command.Command;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Command.TryAgain;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.inbox.InboxCounts;
import stageline.store.inbox.Matter;
import stageline.store.inbox.Outbox;

/// What two people did without seeing each other, as one of them is told of it and settles it.
class InboxTest {

    private static final char[] PASSWORD = "secret".toCharArray();
    private static final EntityRef COMPANY = EntityRef.company(Office.SANITAS);
    private static final InboxCounts NOTHING = new InboxCounts(0, 0, 0, 0, 0);

    @TempDir
    private Path folder;

    private Workspace workspace;
    private Elsewhere ben;

    @BeforeEach
    void open() {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("w"), founding, PASSWORD, TestComputer.environment());
        done(Office.company(Office.SANITAS, "Sanitas"));
        done(Office.contact(Office.MARTA, "Marta", "Ruiz", "marta@sanitas.example", Office.SANITAS));
        ben = new Elsewhere(workspace, "Ben Soto");
        ben.deliver();
        assertThat(workspace.inboxCounts()).isEqualTo(NOTHING);
    }

    @AfterEach
    void close() {
        assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
        workspace.close();
    }

    private OperationId done(Command command) {
        return ((Outcome.Done) workspace.perform(command)).operation().orElseThrow();
    }

    private static Edit website(String before, String after) {
        return Edit.fields(COMPANY, List.of(new Change(
                CompanyFields.WEBSITE, before.isEmpty() ? null : Value.of(before), Value.of(after))));
    }

    /// Both write the website, the colleague last.
    private Matter.Overlap overlap() {
        done(website("", "ours.example"));
        ben.at(Instant.now().plusSeconds(1)).edit(COMPANY, Change.set(CompanyFields.WEBSITE, Value.of("theirs.example"))).deliver();
        return (Matter.Overlap) workspace.inbox().matters().getFirst();
    }

    @Test
    void anOverlapShowsBothValuesAndWhoWroteThem() {
        Matter.Overlap overlap = overlap();

        assertThat(overlap.record()).isEqualTo(COMPANY);
        assertThat(overlap.stands().value()).contains(Value.of("theirs.example"));
        assertThat(overlap.stands().person()).isEqualTo(ben.person());
        assertThat(overlap.others()).singleElement().satisfies(other -> {
            assertThat(other.value()).contains(Value.of("ours.example"));
            assertThat(other.person()).isEqualTo(workspace.identity().person());
        });
        assertThat(workspace.inbox().names().get(EntityRef.person(ben.person())))
                .isNotNull()
                .satisfies(named -> assertThat(named.name()).isEqualTo("Ben Soto"));
        assertThat(workspace.inboxCounts()).isEqualTo(new InboxCounts(0, 1, 0, 0, 0));
        assertThat(workspace.inbox(COMPANY).matters()).containsExactly(overlap);
    }

    @Test
    void keepingEitherValueOrWritingAnotherSettlesIt() {
        for (String kept : List.of("ours.example", "theirs.example", "another.example")) {
            Matter.Overlap overlap = overlap();
            OperationId settled = done(Edit.fields(COMPANY, List.of(
                    new Change(overlap.field(), overlap.stands().value().orElseThrow(), Value.of(kept)))));
            assertThat(workspace.inbox().matters()).isEmpty();
            assertThat(workspace.record(COMPANY).orElseThrow().text(CompanyFields.WEBSITE)).contains(kept);

            assertThat(workspace.undo().done()).isTrue();

            assertThat(workspace.revoked(settled)).isTrue();
            assertThat(workspace.inbox().matters()).containsExactly(overlap);
            done(website("theirs.example", "settled.example"));
            assertThat(workspace.inbox().matters()).isEmpty();
            done(Edit.fields(COMPANY, List.of(new Change(CompanyFields.WEBSITE, Value.of("settled.example"), null))));
            ben.deliver();
        }
    }

    private UUID deal() {
        UUID deal = workspace.newId();
        List<Change> fields = Stream.concat(
                        Office.prospected().stream().filter(change -> !change.field().equals(DealFields.OWNER)),
                        Stream.of(Change.set(DealFields.OWNER, Value.of(workspace.identity().person()))))
                .toList();
        done(new Command.StartDeal(deal, fields, List.of(Office.decisionMaker(Office.MARTA)), Optional.empty()));
        return deal;
    }

    private OperationId qualify(UUID deal) {
        return done(new Command.MoveDeal(
                deal, Stage.PROSPECTED, Stage.QUALIFIED, Office.evidence(Stage.QUALIFIED), List.of(), Optional.empty(), false));
    }

    private Matter.Superseded superseded(UUID deal) {
        ben.deliver();
        qualify(deal);
        ben.at(Instant.now().plusSeconds(1)).move(deal, Stage.PROSPECTED, Stage.LOST).deliver();
        return (Matter.Superseded) workspace.inbox().matters().getFirst();
    }

    @Test
    void aMoveThatLostSaysWhatWonAndIsAllRightOnceSomebodySaysSo() {
        UUID deal = deal();
        Matter.Superseded superseded = superseded(deal);

        assertThat(superseded.winner().to()).isEqualTo(Stage.LOST);
        assertThat(superseded.winner().origin().person()).isEqualTo(ben.person());
        assertThat(workspace.inboxCounts().superseded()).isEqualTo(1);
        done(new Edit(EntityRef.deal(deal), List.of(), List.of(superseded.move().settlement()), List.of(), Optional.empty()));
        assertThat(workspace.inbox().matters()).isEmpty();
        assertThat(workspace.undo().done()).isTrue();
        assertThat(workspace.inbox().matters()).containsExactly(superseded);
    }

    @Test
    void whatAServerKeepsOutIsTriedAgainOrLetGo() {
        OperationId edit = done(website("", "ours.example"));
        ben.keepOut(edit, Objection.ROLE_NOT_HELD.number()).deliver();
        Matter.KeptOut keptOut = (Matter.KeptOut) workspace.inbox().matters().getFirst();
        assertThat(keptOut.status()).isEqualTo(Objection.ROLE_NOT_HELD.number());
        assertThat(keptOut.lines()).hasSize(1);
        assertThat(workspace.record(COMPANY).orElseThrow().text(CompanyFields.WEBSITE)).isEmpty();

        done(new TryAgain(edit, Optional.empty()));
        assertThat(workspace.inbox().matters()).isEmpty();
        assertThat(workspace.record(COMPANY).orElseThrow().text(CompanyFields.WEBSITE)).contains("ours.example");
        assertThat(workspace.undo().done()).isTrue();
        assertThat(workspace.inbox().matters()).hasSize(1);

        done(new Revoke(edit));
        assertThat(workspace.inboxCounts().keptOut()).isZero();
        assertThat(workspace.undo().done()).isTrue();
        assertThat(workspace.inboxCounts().keptOut()).isEqualTo(1);
    }

    @Test
    void whatCountsAgainAfterARestoredServerIsOpenNoMore() {
        OperationId edit = done(website("", "ours.example"));
        ben.keepOut(edit, Objection.NOT_PERMITTED.number()).deliver();
        assertThat(workspace.inboxCounts().keptOut()).isEqualTo(1);

        ben.restored();

        assertThat(workspace.inboxCounts().keptOut()).isZero();
        assertThat(workspace.record(COMPANY).orElseThrow().text(CompanyFields.WEBSITE)).contains("ours.example");
    }

    @Test
    void aClockIsNamedOnceItIsWrongByMinutes() {
        workspace.sharing().describe(Connection.ONLINE, OptionalInt.of(-60_000));
        assertThat(workspace.inbox().matters()).isEmpty();

        int off = (int) Duration.ofMinutes(-7).toMillis();
        workspace.sharing().describe(Connection.ONLINE, OptionalInt.of(off));

        assertThat(workspace.inbox().matters()).containsExactly(new Matter.Clock(off));
        assertThat(workspace.inboxCounts()).isEqualTo(new InboxCounts(0, 0, 0, 0, off));
    }

    @Test
    void theOutboxHasWhatWaitsAndWhatTheServerSaidToTheRest() {
        OperationId first = done(website("", "one.example"));
        OperationId second = done(website("one.example", "two.example"));
        assertThat(workspace.inboxCounts().waiting()).isEqualTo(2);
        ben.keepOut(second, Objection.NOT_PERMITTED.number()).deliver();
        OperationId third = done(website("", "three.example"));

        Outbox outbox = workspace.outbox(2);

        assertThat(outbox.waiting()).isEqualTo(1);
        assertThat(outbox.unsent()).extracting(Outbox.Line::operation).containsExactly(third);
        assertThat(outbox.answered()).extracting(Outbox.Line::operation).containsExactly(second, first);
        assertThat(outbox.answered()).extracting(Outbox.Line::status).containsExactly(
                OptionalInt.of(Objection.NOT_PERMITTED.number()), OptionalInt.of(0));
    }
}
