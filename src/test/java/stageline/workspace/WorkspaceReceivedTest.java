package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sales.command.Command;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.board.BoardQuery;

/// A workspace whose journal has pages from a server that its database has not seen, as a killed program leaves it.
class WorkspaceReceivedTest {

    private static final char[] PASSWORD = "secret".toCharArray();
    private static final UUID ELSEWHERE = new UUID(5, 5);
    private static final EntityRef COMPANY = EntityRef.company(new UUID(6, 6));

    @TempDir
    private Path folder;

    private final Environment environment = TestComputer.environment();
    private WorkspaceFolder place;
    private List<EncodedEntry> own;

    @BeforeEach
    void found() {
        place = new WorkspaceFolder(folder.resolve("w"));
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        Workspace.create(place.path(), founding, PASSWORD, environment).close();
        readOwn();
    }

    private void readOwn() {
        own = new ArrayList<>();
        inJournal(journal -> journal.replay(1, (JournaledTransaction transaction) -> own.addAll(transaction.entries())));
    }

    private void inJournal(Consumer<Journal> work) {
        WorkspaceKeys keys = WorkspaceKeys.open(place.files(environment), PASSWORD);
        JournalAccess access = new JournalAccess(place.journal(environment), keys.workspace(), keys.journal());
        try (Journal journal = Journal.open(access, JournalMark.START, JournalOptions.DEFAULT, environment.random())) {
            work.accept(journal);
        }
    }

    private Workspace open() {
        return Workspace.open(place.path(), PASSWORD, environment);
    }

    private List<EncodedEntry> written() {
        UUID workspace = own.getFirst().entry().workspace();
        EntryWriter writer = new EntryWriter(workspace, new HybridClock(HybridTime.ZERO), environment.clock(), environment.random());
        Circumstances circumstances = Circumstances.alone(new UUID(7, 7), "JD-019", ZoneId.of("Europe/Madrid"));
        Event made = new Event.Created(List.of(Change.set(CompanyFields.NAME, Value.of("From elsewhere"))), List.of());
        return writer.write(ChainHead.start(ELSEWHERE), circumstances, List.of(new EntryFacts().draft(Draft.plain(COMPANY, made))))
                .entries();
    }

    private List<Numbered> known(int status) {
        long now = environment.clock().millis();
        return own.stream().map(entry -> Numbered.of(Numbered.bringing(entry, now, status).receipt())).toList();
    }

    private static Received page(long epoch, long first, List<Numbered> numbered) {
        return new Received(epoch, first, numbered, List.of(), "", List.of());
    }

    private static Optional<String> name(Workspace workspace) {
        return workspace.record(COMPANY).flatMap(state -> state.text(CompanyFields.NAME));
    }

    private static void assertSound(Workspace workspace) {
        assertThat(workspace.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
        assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
    }

    @Test
    void openingTakesInWhatPagesBring() {
        Numbered brought = Numbered.bringing(written().getFirst(), environment.clock().millis(), 0);
        inJournal(journal -> {
            journal.append(page(0, 1, known(0)));
            journal.append(page(0, own.size() + 1L, List.of(brought)));
        });

        for (int opening = 0; opening < 2; opening++) {
            try (Workspace workspace = open()) {
                assertThat(name(workspace)).contains("From elsewhere");
                assertSound(workspace);
            }
        }
        try (Workspace rebuilt = Workspace.rebuild(place.path(), PASSWORD, environment)) {
            assertThat(name(rebuilt)).contains("From elsewhere");
            assertSound(rebuilt);
        }
    }

    @Test
    void aPageWithoutNewEntriesIsNotMissed() {
        List<Change> named = List.of(Change.set(CompanyFields.NAME, Value.of("Own")));
        try (Workspace workspace = open()) {
            assertThat(workspace.perform(new Command.Create(COMPANY, named, List.of())).done()).isTrue();
        }
        List<Numbered> founding = known(0);
        readOwn();
        List<Numbered> refused = known(1).subList(founding.size(), own.size());
        inJournal(journal -> {
            journal.append(page(0, 1, founding));
            journal.append(page(0, founding.size() + 1L, refused));
        });
        try (Workspace workspace = open()) {
            assertThat(name(workspace)).isEmpty();
            assertSound(workspace);
        }

        inJournal(journal -> journal.append(page(1, founding.size() + 1L, List.of())));
        for (int opening = 0; opening < 2; opening++) {
            try (Workspace workspace = open()) {
                assertThat(name(workspace)).contains("Own");
                assertSound(workspace);
            }
        }
    }

    @Test
    void whatCameFromElsewhereIsSeenInThePastUnlessItIsQuarantined() {
        List<EncodedEntry> brought = written();
        inJournal(journal -> {
            journal.append(page(0, 1, known(0)));
            journal.append(page(0, own.size() + 1L, List.of(Numbered.bringing(brought.getFirst(), environment.clock().millis(), 1))));
        });
        try (Workspace workspace = open(); Past past = workspace.ledger().past()) {
            assertThat(past.moveTo(environment.clock().instant(), Progress.UNWATCHED)).isTrue();
            assertThat(past.board().order(BoardQuery.ALL, Stage.LEAD, "")).isEmpty();
        }

        inJournal(journal -> journal.append(page(1, own.size() + 1L, List.of())));
        try (Workspace workspace = open(); Past past = workspace.ledger().past()) {
            assertThat(past.moveTo(environment.clock().instant(), Progress.UNWATCHED)).isTrue();
            assertThat(past.board().order(BoardQuery.ALL, Stage.LEAD, "")).containsExactly(COMPANY);
        }
    }
}
