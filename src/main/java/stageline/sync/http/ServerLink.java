package stageline.sync.http;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import stageline.ledger.Hash;
import stageline.sync.ContentParts;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.Request;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.Invited;
import stageline.sync.account.PasswordChange;
import stageline.sync.account.Proven;
import stageline.sync.core.Event;
import stageline.sync.core.Event.Unanswered.Cause;
import stageline.sync.wire.AccountAnswer;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.AnswerJson;
import stageline.sync.wire.ContentJson;
import stageline.sync.wire.GrownJson;
import stageline.sync.wire.HttpAnswer;
import stageline.sync.wire.PullQuery;
import stageline.sync.wire.PushJson;
import stageline.sync.wire.Resource;
import stageline.sync.wire.WireException;

/// The way to one workspace on a server, within a session. Made by [ServerDoor#link]. Thread-safe; nothing here blocks but
/// [Pending#await()] and [Exchange#await()].
public final class ServerLink {

    private static final Duration FOR_ENTRIES = Duration.ofMinutes(5);
    private static final Duration FOR_ACCOUNTS = Duration.ofSeconds(60);
    private static final Duration FOR_PARTS = Duration.ofMinutes(2);
    private static final byte[] NOTHING = {};

    private final UUID workspace;
    private final Calls calls;

    ServerLink(UUID workspace, Calls calls) {
        this.workspace = workspace;
        this.calls = calls;
    }

    /// A request of the sync core on its way. Thread-safe.
    public static final class Exchange {

        private final Pending<Event> pending;

        private Exchange(Pending<Event> pending) {
            this.pending = pending;
        }

        /// Waits for the outcome, until the request's deadline at most: [Event.Answered], or [Event.Unanswered] with the cause.
        ///
        /// @throws ConnectionException.Cancelled if it was given up
        public Event await() {
            try {
                return pending.await();
            } catch (ConnectionException.Cancelled givenUp) {
                throw givenUp;
            } catch (ConnectionException failure) {
                return new Event.Unanswered(cause(failure));
            } catch (WireException unreadable) {
                return new Event.Unanswered(Cause.UNREADABLE);
            }
        }

        /// Gives it up, from any thread, without blocking; whoever waits gets [ConnectionException.Cancelled].
        public void cancel() {
            pending.cancel();
        }

        private static Cause cause(ConnectionException failure) {
            return switch (failure) {
                case ConnectionException.WrongKey _ -> Cause.OTHER_KEY;
                case ConnectionException.TooLarge _ -> Cause.UNREADABLE;
                case ConnectionException.Unreachable _, ConnectionException.TimedOut _, ConnectionException.BrokenOff _,
                        ConnectionException.Cancelled _ -> Cause.UNREACHABLE;
            };
        }
    }

    /// Sends what the sync core wants to be sent.
    public Exchange ask(Request request) {
        return new Exchange(switch (request) {
            case Push push -> send(Resource.PUSH, "", PushJson.write(push), request);
            case Pull pull -> send(Resource.PAGE, "?" + PullQuery.write(pull), NOTHING, request);
        });
    }

    private Pending<Event> send(Resource resource, String query, byte[] body, Request asked) {
        return calls.send(resource.method(), resource.path(workspace) + query, body, FOR_ENTRIES,
                answer -> new Event.Answered(AnswerJson.read(answer, asked)));
    }

    /// Listens for the ledger's growing, until one side ends it or it breaks.
    ///
    /// @param onGrown told how many entries there are
    /// @param onEnd   told once why nothing more comes; also where an event could not be read
    public Listening listen(LongConsumer onGrown, Consumer<ListeningEnd> onEnd) {
        return calls.listen(Resource.EVENTS.path(workspace), new EventReceiver() {
            @Override
            public void received(ServerEvent event) {
                if (event.name().equals(GrownJson.EVENT)) {
                    onGrown.accept(GrownJson.read(event.data()));
                }
            }

            @Override
            public void ended(ListeningEnd end) {
                onEnd.accept(end);
            }
        });
    }

    /// Asks which of some contents the server does not have.
    ///
    /// @param contents at most [ContentJson#MOST_ASKED]
    public Pending<AccountAnswer<Set<Hash>>> missing(Collection<Hash> contents) {
        return manage(Resource.CONTENTS, ContentJson.writeAsked(contents), ContentJson::readMissing, workspace);
    }

    /// Asks how much of a content the server has; refused as unknown where that is nothing.
    public Pending<AccountAnswer<ContentParts.Held>> held(Hash content) {
        String path = Resource.CONTENT.path(workspace) + "?content=" + content.hex();
        return calls.send(Resource.CONTENT.method(), path, NOTHING, FOR_ACCOUNTS,
                answer -> AccountAnswer.read(answer, ContentJson::readHeld));
    }

    /// Sends a part of a content.
    ///
    /// @param size how many bytes the content has
    public Pending<AccountAnswer<ContentParts.Held>> send(Hash content, long size, int part, byte[] bytes) {
        String path = Resource.TAKE_PART.path(workspace) + "?content=" + content.hex() + "&part=" + part + "&size=" + size;
        return calls.send(Resource.TAKE_PART.method(), path, ContentJson.PART_TYPE, bytes, FOR_PARTS,
                answer -> AccountAnswer.read(answer, ContentJson::readHeld));
    }

    /// Fetches a part of a content; refused as unknown where the server does not have all of that content.
    public Pending<AccountAnswer<byte[]>> part(Hash content, int part) {
        String path = Resource.PART.path(workspace) + "?content=" + content.hex() + "&part=" + part;
        return calls.send(Resource.PART.method(), path, NOTHING, FOR_PARTS, answer -> AccountAnswer.read(answer, bytes -> bytes));
    }

    /// Enrols another device of the same installation; it gets a session of its own.
    public Pending<AccountAnswer<Admitted>> enrol(Proven<Entrance.Enrolling> enrolling) {
        return manage(Resource.ENROL, AccountJson.write(enrolling), AccountJson::readAdmitted, workspace);
    }

    /// Revokes a device: its sessions end, and what it writes no longer counts.
    public Pending<AccountAnswer<Boolean>> revoke(UUID device) {
        return manage(Resource.REVOKE, NOTHING, ServerLink::done, workspace, device);
    }

    /// Invites a person of the workspace.
    public Pending<AccountAnswer<Invited>> invite(UUID person) {
        return manage(Resource.INVITE, AccountJson.writeInviting(person), AccountJson::readInvited, workspace);
    }

    /// Withdraws a person's invitation.
    public Pending<AccountAnswer<Boolean>> withdraw(UUID person) {
        return manage(Resource.WITHDRAW, NOTHING, ServerLink::done, workspace, person);
    }

    /// Lets a person choose a new password, by a new invitation.
    public Pending<AccountAnswer<Invited>> reset(UUID person) {
        return manage(Resource.RESET, NOTHING, AccountJson::readInvited, workspace, person);
    }

    /// Changes one's own password.
    public Pending<AccountAnswer<Boolean>> change(PasswordChange change) {
        return manage(Resource.PASSWORD, AccountJson.write(change), ServerLink::done, workspace);
    }

    /// Ends the session.
    public Pending<AccountAnswer<Boolean>> signOut() {
        return manage(Resource.SIGN_OUT, NOTHING, ServerLink::done, workspace);
    }

    private <T> Pending<AccountAnswer<T>> manage(Resource resource, byte[] body, Function<byte[], T> reader, UUID... parameters) {
        Function<HttpAnswer, AccountAnswer<T>> answered = answer -> AccountAnswer.read(answer, reader);
        return calls.send(resource.method(), resource.path(parameters), body, FOR_ACCOUNTS, answered);
    }

    /// There is nothing to read but that it was done.
    private static Boolean done(byte[] body) {
        return true;
    }

    /// By how many milliseconds this machine's clock was ahead of the server's at the last reply, taking half of the round trip for the way
    /// back; empty before the first.
    public OptionalLong clockAheadMillis() {
        return calls.aheadMillis();
    }
}
