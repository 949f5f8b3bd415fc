package stageline.server.store;

import static stageline.server.store.schema.Tables.INVITATION;
import static stageline.server.store.schema.Tables.LEDGER;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import stageline.ledger.Hash;

/// The ledgers and accounts of all workspaces of a server. Thread-safe.
public final class ServerStore implements AutoCloseable {

    /// Keeps what belongs to no workspace: the invitations of those who bring a new one.
    public static final UUID NO_WORKSPACE = new UUID(0, 0);

    private static final int MOST_TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);

    private final Backing backing;
    private final Growth growth;
    private final People people = new People();
    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

    private ServerStore(Backing backing, Growth growth) {
        this.backing = backing;
        this.growth = growth;
    }

    /// Opens the store that stands in a folder, and makes it where there is none: a database, and before it a journal for each workspace. A
    /// database that can't be read is moved aside and made anew from the journals.
    ///
    /// @param folder of this store alone; created where needed
    /// @param random draws the key of the journals; a secure source
    /// @throws stageline.ledger.LedgerException.Locked if a program has it open
    /// @throws stageline.ledger.LedgerException        if a journal can't be read or the file system fails
    /// @throws ServerStoreException                    if a newer version of the program was here
    public static ServerStore embedded(Path folder, SecureRandom random) {
        return new ServerStore(EmbeddedBacking.open(folder, random), new Growth());
    }

    /// Opens the store that stands in a PostgreSQL, and makes its tables where there are none. Several servers may have it open.
    ///
    /// @param url         `jdbc:postgresql:` …
    /// @param connections how many connections this server keeps at most for writing, and as many again for reading
    /// @throws ServerStoreException if the database can't be reached, or a newer version of the program was here
    public static ServerStore shared(String url, String user, String password, int connections) {
        Growth growth = new Growth();
        return new ServerStore(SharedBacking.open(url, user, password, connections, growth), growth);
    }

    /// Holds a workspace and changes it. All of it is durable when this returns; where it throws, nothing has happened. Blocks while others
    /// hold the workspace.
    ///
    /// @param act what is done; may run on another caller's thread, and more than once until it stands, so it must do nothing else. It must
    ///            not hold or read
    /// @throws ServerStoreException             if the database fails
    /// @throws stageline.ledger.LedgerException if the journal fails
    /// @throws RuntimeException                 what the act throws
    public <T> T hold(UUID workspace, Function<Holding, T> act) {
        return lines.computeIfAbsent(workspace, each -> new Line(turns -> together(each, turns))).take(act);
    }

    /// Reads a workspace as it is at one moment; one that nobody knows has nothing. Never waits for those who hold.
    ///
    /// @param question may run more than once; what it was given ends with it
    /// @throws ServerStoreException if the database fails
    public <T> T read(UUID workspace, Function<Reading, T> question) {
        return trying(() -> backing.read(database -> question.apply(new ReadWorkspace(database, workspace, people))));
    }

    /// The workspaces that are here, with how many entries each has.
    ///
    /// @throws ServerStoreException if the database fails
    public Map<UUID, Long> sizes() {
        return trying(() -> backing.read(database -> database.select(LEDGER.WORKSPACE, LEDGER.SIZE)
                .from(LEDGER)
                .where(LEDGER.WORKSPACE.ne(NO_WORKSPACE), LEDGER.SERVER_DEVICE.isNotNull())
                .orderBy(LEDGER.WORKSPACE)
                .fetchMap(LEDGER.WORKSPACE, LEDGER.SIZE)));
    }

    /// To which workspace somebody is invited, or was.
    ///
    /// @param token SHA-256 of the token in the invitation
    /// @throws ServerStoreException if the database fails
    public Optional<UUID> invitingWorkspace(Hash token) {
        return trying(() -> backing.read(database -> database.select(INVITATION.WORKSPACE)
                .from(INVITATION)
                .where(INVITATION.TOKEN.eq(token.bytes()))
                .fetchOptional(INVITATION.WORKSPACE)));
    }

    /// The contents of files.
    public Contents contents() {
        return new Contents(new Contents.Transactions() {
            @Override
            public <T> T write(Function<DSLContext, T> work) {
                return trying(() -> backing.alter(work));
            }

            @Override
            public <T> T read(Function<DSLContext, T> question) {
                return trying(() -> backing.read(question));
            }
        });
    }

    /// Says whenever a ledger has grown, whichever server did it: mostly at once, in any case within seconds, and perhaps twice.
    ///
    /// @param listener takes the ledger's size; is called on whatever thread and must return soon
    /// @return ends it
    public Watch onGrowth(UUID workspace, LongConsumer listener) {
        return growth.watch(workspace, listener);
    }

    /// Somebody's interest in a ledger, until it is closed.
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /// Closes the store. Nobody may hold or read any more.
    @Override
    public void close() {
        backing.close();
    }

    /// Lets turns happen in one transaction. Where one fails that has changed something, everything is taken back, and each gets a
    /// transaction of its own.
    private void together(UUID workspace, List<Turn<?>> turns) {
        try {
            trying(() -> {
                transact(workspace, turns);
                return workspace;
            });
        } catch (Spoilt spoilt) {
            if (turns.size() == 1) {
                turns.getFirst().fail(spoilt.reason());
            } else {
                turns.stream().filter(turn -> !turn.over()).forEach(turn -> together(workspace, List.of(turn)));
            }
        } catch (RuntimeException | Error failure) {
            turns.stream().filter(turn -> !turn.over()).forEach(turn -> turn.fail(failure));
        }
    }

    private void transact(UUID workspace, List<Turn<?>> turns) {
        Map<Turn<?>, Throwable> failures = new HashMap<>();
        long[] sizes = {0, 0};
        backing.write(workspace, database -> {
            failures.clear();
            HeldWorkspace holding = new HeldWorkspace(database, workspace, people);
            sizes[0] = holding.tally().size();
            List<Held> done = new ArrayList<>();
            for (Turn<?> turn : turns) {
                take(turn, holding).ifPresent(failure -> failures.put(turn, failure));
                if (holding.touched()) {
                    done.add(holding.release());
                }
            }
            if (!done.isEmpty()) {
                holding.store();
            }
            sizes[1] = holding.tally().size();
            return done;
        });
        failures.forEach(Turn::fail);
        turns.stream().filter(turn -> !turn.over()).forEach(Turn::succeed);
        if (sizes[1] > sizes[0]) {
            growth.grown(workspace, sizes[1]);
            backing.announce(workspace, sizes[1]);
        }
    }

    /// @return why it failed, having changed nothing
    private static Optional<Throwable> take(Turn<?> turn, HeldWorkspace holding) {
        try {
            turn.take(holding);
            return Optional.empty();
        } catch (DataAccessException ofDatabase) {
            if (Conflict.isIn(ofDatabase)) {
                throw ofDatabase;
            }
            throw new Spoilt(failed(ofDatabase));
        } catch (RuntimeException | Error failure) {
            if (holding.touched()) {
                throw new Spoilt(failure);
            }
            return Optional.of(failure);
        }
    }

    private static ServerStoreException failed(DataAccessException ofDatabase) {
        return new ServerStoreException("the database failed: " + ofDatabase.getMessage(), ofDatabase);
    }

    /// Somebody failed, and what they had changed is in the way of the others.
    private static final class Spoilt extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Throwable reason;

        Spoilt(Throwable reason) {
            super(reason);
            this.reason = reason;
        }

        Throwable reason() {
            return reason;
        }
    }

    /// Something to be done in one transaction.
    private interface Attempt<T> {
        T make();
    }

    /// Tries again where the database could not decide between two transactions.
    private static <T> T trying(Attempt<T> attempt) {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                return attempt.make();
            } catch (DataAccessException ofDatabase) {
                if (tries == MOST_TRIES || !Conflict.isIn(ofDatabase)) {
                    throw failed(ofDatabase);
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2);
            }
        }
    }
}
