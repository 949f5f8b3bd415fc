package stageline.desktop.common;

import java.time.Instant;
import java.util.Optional;

/// How things stand with the server.
///
/// @param link    the way to it
/// @param waiting how many of one's own changes it does not have yet
/// @param matters how many matters are open in the inbox
/// @param due     how many tasks and payments in the inbox are due or overdue
/// @param files   how many files are here whose contents it does not have yet
public record SyncStatus(Link link, int waiting, int matters, int due, int files) {

    /// A workspace without a server.
    public static final SyncStatus ALONE = new SyncStatus(new Link.Alone(), 0, 0);

    /// Without tasks and files.
    public SyncStatus(Link link, int waiting, int matters) {
        this(link, waiting, matters, 0, 0);
    }

    /// The same with other counts.
    public SyncStatus counting(int nowWaiting, int nowMatters, int nowDue) {
        return new SyncStatus(link, nowWaiting, nowMatters, nowDue, files);
    }

    /// How much in the inbox wants somebody today. A task that is due later does not.
    public int open() {
        return matters + due;
    }

    /// Whether there is a server at all.
    public boolean shared() {
        return !(link instanceof Link.Alone);
    }

    /// The way to the server.
    public sealed interface Link {

        /// There is no server.
        record Alone() implements Link {}

        /// The workspace is being fetched for the first time.
        ///
        /// @param done how many entries are here
        /// @param of   how many there are
        record Beginning(long done, long of) implements Link {}

        /// Server and workspace have the same.
        ///
        /// @param since since when that is known
        record InStep(Instant since) implements Link {}

        /// Changes are on their way.
        ///
        /// @param done how many entries went
        /// @param of   how many there are
        record Exchanging(long done, long of) implements Link {}

        /// The server can't be reached.
        ///
        /// @param since since when
        /// @param next  when it is tried again, where that is known
        record Offline(Instant since, Optional<Instant> next) implements Link {}

        /// Nothing is exchanged before somebody does something.
        ///
        /// @param need what
        record Halted(Need need) implements Link {}
    }

    /// Why nothing is exchanged until somebody does something.
    public enum Need {
        /// Whoever sits here must sign in with the server again.
        SIGN_IN_AGAIN,
        /// This computer was shut out.
        DEVICE_REVOKED,
        /// The person was deactivated.
        DEACTIVATED,
        /// The server asks for a newer version of this program.
        TOO_OLD,
        /// The server shows another key than the one that was agreed on.
        OTHER_KEY,
        /// The server contradicts what it said before.
        CONTRADICTED,
        /// The server does not know this computer.
        UNKNOWN_DEVICE,
        /// There is no room left on this computer's disk.
        NO_ROOM,
        /// The workspace must be closed and opened again.
        OPEN_AGAIN,
        /// Something failed that nobody foresaw.
        FAILED;

        /// What keeps a workspace from its server, as far as somebody can do something about it.
        public static Need of(stageline.workspace.shared.Need need) {
            return switch (need) {
                case stageline.workspace.shared.Need.SignIn _ -> SIGN_IN_AGAIN;
                case stageline.workspace.shared.Need.DeviceRevoked _ -> DEVICE_REVOKED;
                case stageline.workspace.shared.Need.Deactivated _ -> DEACTIVATED;
                case stageline.workspace.shared.Need.TooOld _ -> TOO_OLD;
                case stageline.workspace.shared.Need.OtherKey _ -> OTHER_KEY;
                case stageline.workspace.shared.Need.Contradicted _ -> CONTRADICTED;
                case stageline.workspace.shared.Need.UnknownDevice _ -> UNKNOWN_DEVICE;
                case stageline.workspace.shared.Need.NoRoom _ -> NO_ROOM;
                case stageline.workspace.shared.Need.OpenAgain _ -> OPEN_AGAIN;
                case stageline.workspace.shared.Need.NotUnderstood _, stageline.workspace.shared.Need.Failed _ -> FAILED;
            };
        }
    }
}
