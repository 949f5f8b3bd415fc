package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.proof.VerificationResult;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Money;
import stageline.sales.record.Value;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryLine;
import stageline.store.history.HistoryLine.Standing;
import stageline.store.search.SearchHit;

class WorkspaceQueriesTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path folder;

    private Instant now = BEGIN;
    private final Environment environment =
            new Environment(() -> now, () -> ZoneId.of("Europe/Madrid"), new SecureRandom()).hardening(TestComputer.QUICK);

    @Test
    void theHistoryNamesWhoDidWhatWithOldAndNewValues() {
        try (Workspace workspace = found()) {
            UUID company = company(workspace, "Clínicas Miralba");
            rename(workspace, company, "Clínicas Miralba", "Miralba");
            List<HistoryLine> lines = workspace.history().page(HistoryFilter.of(EntityRef.company(company)), Long.MAX_VALUE, 10);
            assertThat(lines).hasSize(2);
            HistoryLine latest = lines.getFirst();
            assertThat(latest.person()).isEqualTo("Ana Martín");
            assertThat(latest.name()).isEqualTo("Miralba");
            assertThat(latest.standing()).isEqualTo(Standing.STANDS);
            assertThat(latest.fact().event()).isEqualTo(Event.Edited.fields(
                    List.of(new Change(CompanyFields.NAME, Value.of("Clínicas Miralba"), Value.of("Miralba")))));
        }
    }

    @Test
    void whatWasUndoneStaysInTheHistoryAndIsMarked() {
        try (Workspace workspace = found()) {
            UUID company = company(workspace, "One");
            rename(workspace, company, "One", "Two");
            workspace.undo();
            List<HistoryLine> lines = workspace.history().page(HistoryFilter.of(EntityRef.company(company)), Long.MAX_VALUE, 10);
            assertThat(lines).extracting(HistoryLine::standing).containsExactly(Standing.WITHDRAWN, Standing.STANDS);
            assertThat(workspace.history().page(HistoryFilter.ALL, Long.MAX_VALUE, 1).getFirst().fact().event())
                    .isInstanceOf(Event.Revoked.class);
        }
    }

    @Test
    void searchFindsBeginningsOfWordsWithoutAccentsAndFollowsChanges() {
        try (Workspace workspace = found()) {
            UUID company = company(workspace, "Clínicas Peñarrubia");
            awaitHits(workspace, "penar clin", company);
            rename(workspace, company, "Clínicas Peñarrubia", "¯\\_(ツ)_/¯");
            awaitHits(workspace, "¯\\_(", company);
            assertThat(workspace.search().search("penarrubia", 5, () -> true)).isEmpty();
        }
        try (Workspace workspace = open()) {
            awaitHits(workspace, "¯\\_(ツ", workspace.search().search("¯\\_(", 1, () -> true).getFirst().entity().id());
        }
    }

    @Test
    void thePastShowsTheBoardAsItWas() {
        try (Workspace workspace = found()) {
            UUID deal = deal(workspace);
            now = BEGIN.plus(Duration.ofDays(30));
            Outcome lost = workspace.perform(new Command.MoveDeal(
                    deal,
                    Stage.PROSPECTED,
                    Stage.LOST,
                    List.of(
                            Change.set(DealFields.LOST_REASON, Value.of("price")),
                            Change.set(DealFields.LOST_WORDS, Value.of("Too dear"))),
                    List.of(),
                    Optional.of("Too dear"),
                    false));
            assertThat(lost.done()).isTrue();
            try (Past past = workspace.ledger().past()) {
                past.moveTo(BEGIN.plus(Duration.ofDays(40)), Progress.UNWATCHED);
                assertThat(cards(past, Stage.LOST)).containsExactly(deal);
                past.moveTo(BEGIN.plus(Duration.ofDays(3)), Progress.UNWATCHED);
                assertThat(cards(past, Stage.PROSPECTED)).containsExactly(deal);
                assertThat(cards(past, Stage.LOST)).isEmpty();
                past.moveTo(BEGIN.minusSeconds(1), Progress.UNWATCHED);
                assertThat(cards(past, Stage.PROSPECTED)).isEmpty();
            }
            assertThat(workspace.board().page(BoardQuery.ALL, Stage.LOST, "", 0, 5)).hasSize(1);
        }
    }

    @Test
    void thePastKnowsATakenOverDealAndItsCompanyThoughTheyWereWrittenDownLater() {
        try (Workspace workspace = found()) {
            Instant then = BEGIN.minus(Duration.ofDays(300));
            UUID company = company(workspace, "Miralba");
            Outcome outcome = workspace.perform(new Command.TakeOver(
                    EntityRef.deal(workspace.newId()),
                    List.of(
                            Change.set(DealFields.COUNTRY, Value.of("ES")),
                            Change.set(DealFields.COMPANY, Value.of(company)),
                            Change.set(DealFields.BRIEF, Value.of("Pilot"))),
                    List.of(),
                    List.of(new Command.ImportedMove(Stage.PROSPECTED, Optional.of(then))),
                    Optional.empty()));
            assertThat(outcome.done()).isTrue();

            try (Past past = workspace.ledger().past()) {
                past.moveTo(then.plus(Duration.ofDays(1)), Progress.UNWATCHED);
                assertThat(past.board().page(BoardQuery.ALL, Stage.PROSPECTED, "", 0, 5))
                        .extracting(Card::title)
                        .containsExactly("Miralba Pilot");
                past.moveTo(then.minusSeconds(1), Progress.UNWATCHED);
                assertThat(cards(past, Stage.LEAD)).isEmpty();
            }
        }
    }

    @Test
    void verificationIsSoundUntilSomebodyAltersTheJournal() throws IOException {
        UUID company;
        try (Workspace workspace = found()) {
            company = company(workspace, "Untouched");
            VerificationResult result = workspace.ledger().verify(Progress.UNWATCHED);
            assertThat(result.sound()).isTrue();
            assertThat(result.entries()).isEqualTo(4);
        }
        Path segment = folder.resolve("workspace/journal/00000001.seg");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[200] ^= 1;
        Files.write(segment, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        try (Workspace workspace = open()) {
            assertThat(workspace.ledger().verify(Progress.UNWATCHED).sound()).isFalse();
        }
        bytes[200] ^= 1;
        Files.write(segment, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        try (Workspace workspace = open()) {
            assertThat(workspace.record(EntityRef.company(company))).isPresent();
        }
    }

    /// The index follows changes on a thread of its own.
    private static void awaitHits(Workspace workspace, String typed, UUID expected) {
        Instant deadline = Instant.now().plusSeconds(60);
        boolean found = false;
        while (!found && Instant.now().isBefore(deadline)) {
            found = workspace.search().search(typed, 5, () -> true).stream().map(SearchHit::entity).anyMatch(e -> e.id().equals(expected));
            Thread.yield();
        }
        assertThat(found).as(typed).isTrue();
    }

    private static List<UUID> cards(Past past, Stage stage) {
        return past.board().page(BoardQuery.ALL, stage, "", 0, 5).stream().map(Card::entity).map(EntityRef::id).toList();
    }

    private Workspace found() {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        return Workspace.create(folder.resolve("workspace"), founding, "secret".toCharArray(), environment);
    }

    private Workspace open() {
        return Workspace.open(folder.resolve("workspace"), "secret".toCharArray(), environment);
    }

    private static UUID company(Workspace workspace, String name) {
        UUID id = workspace.newId();
        Outcome outcome = workspace.perform(new Command.Create(
                EntityRef.company(id),
                List.of(Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("ES"))),
                List.of()));
        assertThat(outcome.done()).isTrue();
        return id;
    }

    private static void rename(Workspace workspace, UUID company, String from, String to) {
        Outcome outcome = workspace.perform(Command.Edit.fields(
                EntityRef.company(company), List.of(new Change(CompanyFields.NAME, Value.of(from), Value.of(to)))));
        assertThat(outcome.done()).isTrue();
    }

    private static UUID deal(Workspace workspace) {
        UUID deal = workspace.newId();
        Outcome outcome = workspace.perform(new Command.StartDeal(
                deal,
                List.of(
                        Change.set(DealFields.COUNTRY, Value.of("ES")),
                        Change.set(DealFields.COMPANY, Value.of(company(workspace, "Miralba"))),
                        Change.set(DealFields.BRIEF, Value.of("Pilot")),
                        Change.set(DealFields.DEAL_CLASS, Value.of("insurance")),
                        Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                        Change.set(DealFields.AMOUNT, Value.of(new Money(1_000_00, Currency.getInstance("EUR")))),
                        Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2026, 9, 1))),
                        Change.set(DealFields.ORIGINATING_ACTION, Value.of("Our outreach"))),
                List.of(),
                Optional.empty()));
        assertThat(outcome.done()).isTrue();
        return deal;
    }
}
