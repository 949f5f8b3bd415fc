package stageline.workspace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.ledger.Hash;
import stageline.ledger.content.Content;
import stageline.ledger.content.ContentStore;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.Value;
import stageline.server.TestServer;
import stageline.sync.ContentParts;
import stageline.workspace.ContentSource.Fetched;
import stageline.workspace.Progress;
import stageline.workspace.Signed;
import stageline.workspace.Workspace;

/// Files that one adds and another looks at, over a real server.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class ContentExchangeTest {

    private static final int LARGE = (int) ContentExchange.SMALL + 3 * ContentParts.LENGTH + 17;

    private static TestServer server;

    @TempDir
    private Path folder;

    private Team team;
    private Member ana;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void publish() {
        team = new Team(folder, server);
        ana = team.publisher();
    }

    @AfterEach
    void close() {
        try (Team _ = team;
                Member _ = ana) {
            // Both are closed, whatever becomes of the first.
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static Hash add(Workspace workspace, EntityRef on, int size) throws IOException {
        Content kept = workspace.contents().keep(new ByteArrayInputStream(bytes(size)), ContentStore.LIMIT);
        Command.Create create = new Command.Create(
                EntityRef.attachment(workspace.newId()),
                List.of(
                        Change.set(AttachmentFields.ON, Value.of(on.text())),
                        Change.set(AttachmentFields.NAME, Value.of("contract.pdf")),
                        Change.set(AttachmentFields.CONTENT, Value.of(kept.hash().hex())),
                        Change.set(AttachmentFields.SIZE, new Value.Whole(size))),
                List.of());
        assertThat(workspace.perform(create).done()).isTrue();
        return kept.hash();
    }

    private static byte[] read(Member member, Hash content) throws IOException {
        try (InputStream in = member.workspace().contents().open(content)) {
            return in.readAllBytes();
        }
    }

    /// Looks again whenever a content has come, and now and then.
    private static void await(Member member, BooleanSupplier wanted) throws InterruptedException {
        Semaphore come = new Semaphore(0);
        Runnable deaf = member.shared().contents().listen(come::release);
        while (!wanted.getAsBoolean()) {
            boolean _ = come.tryAcquire(50, TimeUnit.MILLISECONDS);
        }
        deaf.run();
    }

    /// Waits until the server has it, which only asking can tell.
    private static void awaitFetched(Member member, Hash content) throws InterruptedException {
        await(member, () -> member.shared().contents().fetch(content, Progress.UNWATCHED) == Fetched.HERE);
    }

    @Test
    void whatIsSmallIsThereForTheOthersWithoutAsking() throws Exception {
        try (Member ben = team.joined(ana, "ben")) {
            Hash content = add(ana.workspace(), ana.company("Sanitas"), 12_000);

            await(ben, () -> ben.workspace().contents().has(content));

            assertThat(read(ben, content)).isEqualTo(bytes(12_000));
            await(ana, () -> ana.shared().status().files() == 0);
        }
    }

    @Test
    void whatWasIssuedIsSignedElsewhereByTheHashOfItsVeryBytes() throws Exception {
        try (Member ben = team.joined(ana, "ben")) {
            EntityRef company = ana.company("Sanitas");
            byte[] paper = bytes(12_000);
            Content kept = ana.workspace().contents().keep(new ByteArrayInputStream(paper), ContentStore.LIMIT);
            EntityRef plan = EntityRef.attachment(ana.workspace().newId());
            assertThat(ana.workspace().perform(new Command.Create(plan, List.of(
                    Change.set(AttachmentFields.ON, Value.of(company.text())),
                    Change.set(AttachmentFields.NAME, Value.of("R-009-001 Sanitas 20260302.pdf")),
                    Change.set(AttachmentFields.CONTENT, Value.of(kept.hash().hex())),
                    Change.set(AttachmentFields.SIZE, new Value.Whole(kept.size())),
                    Change.set(AttachmentFields.PLAN, Value.of("0b".repeat(32)))), List.of())).done()).isTrue();
            await(ben, () -> ben.workspace().contents().has(kept.hash()));

            Command.Sign sign = new Command.Sign(ben.workspace().newId(), plan, Meaning.SIGNED, kept.hash().hex());
            assertThat(ben.workspace().sign(sign, Member.PASSWORD.clone())).isInstanceOf(Signed.Heard.class);
            ben.settle();
            await(ana, () -> !ana.workspace().signatures().of(plan).isEmpty());

            assertThat(ana.workspace().signatures().of(plan)).singleElement().satisfies(signature -> {
                assertThat(signature.version()).isEqualTo(Hash.of(Hash.newSha256().digest(paper)).hex());
                assertThat(signature.signer()).contains(ben.workspace().identity().person());
                assertThat(signature.holds(ana.workspace().record(plan).orElseThrow())).isTrue();
            });
            assertThat(ana.workspace().inboxCounts().keptOut()).isZero();
        }
    }

    @Test
    void whoExchangesOnceHasSentEverythingThen() throws Exception {
        try (Member ben = team.joined(ana, "ben")) {
            Hash content = add(ana.workspace(), ana.company("Sanitas"), LARGE);
            ana.settle();

            ana.shared().awaitContents(Progress.UNWATCHED);

            await(ana, () -> ana.shared().status().files() == 0);
            assertThat(ben.shared().contents().fetch(content, Progress.UNWATCHED)).isEqualTo(Fetched.HERE);
        }
    }

    @Test
    void whatIsLargeComesWhenSomebodyWantsItAndSaysHowFarItIs() throws Exception {
        try (Member ben = team.joined(ana, "ben")) {
            EntityRef company = ana.company("Sanitas");
            Hash content = add(ana.workspace(), company, LARGE);
            ben.awaitName(company, "Sanitas");
            await(ben, () -> !ben.workspace().attachments().of(company).isEmpty());
            AtomicLong told = new AtomicLong();
            Progress progress = new Progress() {
                @Override
                public void done(long part, long whole) {
                    assertThat(whole).isEqualTo(LARGE);
                    assertThat(told.getAndSet(part)).isLessThan(part);
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

            await(ben, () -> ben.shared().contents().fetch(content, progress) == Fetched.HERE);

            assertThat(told).hasValue(LARGE);
            assertThat(read(ben, content)).isEqualTo(bytes(LARGE));
            assertThat(ben.shared().contents().fetch(content, progress)).isEqualTo(Fetched.HERE);
        }
    }

    @Test
    void whatWasThereBeforeTheWorkspaceWasPublishedGoesUpToo() throws Exception {
        ana.close();
        try (Team other = new Team(folder.resolve("other"), server)) {
            Workspace workspace = other.founded();
            EntityRef company = EntityRef.company(workspace.newId());
            assertThat(workspace.perform(stageline.sales.Office.company(company.id(), "Sanitas")).done()).isTrue();
            Hash content = add(workspace, company, 9_000);
            assertThat(other.visit().publish(workspace, other.founding(), Team.PASSWORD, "laptop", Progress.UNWATCHED))
                    .matches(Visited::done);
            try (Member eva = new Member(workspace, Team.ENVIRONMENT)) {
                eva.settle();
                try (Member ben = other.joined(eva, "ben")) {
                    await(ben, () -> ben.workspace().contents().has(content));
                }
            }
        }
    }

    @Test
    void whatIsStoppedOrBreaksOffGoesOnOnceThereIsANetworkAgain() throws Exception {
        try (Member ben = team.joined(ana, "ben")) {
            Hash content = add(ana.workspace(), ana.company("Sanitas"), LARGE);
            awaitFetchable(ben, content);
            CountDownLatch begun = new CountDownLatch(1);
            AtomicBoolean stopped = new AtomicBoolean();
            Progress stopping = new Progress() {
                @Override
                public void done(long part, long whole) {
                    begun.countDown();
                    stopped.set(true);
                }

                @Override
                public boolean cancelled() {
                    return stopped.get();
                }
            };
            assertThat(ben.shared().contents().fetch(content, stopping)).isEqualTo(Fetched.GIVEN_UP);
            assertThat(begun.getCount()).isZero();
            assertThat(ben.workspace().contents().has(content)).isFalse();

            AtomicBoolean broken = new AtomicBoolean();
            Progress breaking = new Progress() {
                @Override
                public void done(long part, long whole) {
                    if (broken.compareAndSet(false, true)) {
                        team.network().down();
                        Thread.ofVirtual().start(() -> team.network().up());
                    }
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
            assertThat(ben.shared().contents().fetch(content, breaking)).isEqualTo(Fetched.HERE);
            assertThat(read(ben, content)).isEqualTo(bytes(LARGE));
        }
    }

    @Test
    void whatNobodyHasBroughtYetWaitsForTheComputerThatHasIt() throws Exception {
        try (Member ben = team.joined(ana, "ben")) {
            EntityRef company = ana.company("Sanitas");
            Hash content = add(ana.workspace(), company, LARGE);
            ana.workspace().contents().delete(content);
            await(ben, () -> !ben.workspace().attachments().of(company).isEmpty());

            assertThat(ben.shared().contents().fetch(content, Progress.UNWATCHED)).isEqualTo(Fetched.NOT_THERE);

            // Her backup had it.
            var _ = ana.workspace().contents().keep(new ByteArrayInputStream(bytes(LARGE)), ContentStore.LIMIT);
            ana.rename(company, "Sanitas Hospitales");
            ana.shared().syncNow();
            awaitFetched(ben, content);
        }
    }

    private static void awaitFetchable(Member member, Hash content) throws InterruptedException {
        Progress unwanted = new Progress() {
            @Override
            public void done(long part, long whole) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        await(member, () -> member.shared().contents().fetch(content, unwanted) == Fetched.GIVEN_UP);
    }
}
