package stageline.sales.admission;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Why a server keeps an entry out of the fold. It stays in the ledger, and whoever wrote it is told.
public enum Objection {
    /// No role that the person holds grants it.
    NOT_PERMITTED(1),
    /// It changes somebody else's view or device, or undoes what somebody else did.
    NOT_YOURS(2),
    /// It undoes a loss or a beginning that can't be undone any more.
    SETTLED(3),
    /// The person was deactivated.
    INACTIVE(4),
    /// It is written in another name than that of the device's owner.
    WRONG_PERSON(5),
    /// It is written in a role that the person does not hold.
    ROLE_NOT_HELD(6),
    /// The device was revoked.
    DEVICE_REVOKED(7),
    /// The server can't read it; perhaps a newer program wrote it.
    NOT_UNDERSTOOD(8),
    /// It claims what can't be: a move that no deal can make or whose evidence is missing, or the undo of what was never done.
    OUT_OF_ORDER(9);

    private static final Map<Integer, Objection> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Objection::number, Function.identity()));

    private final int number;

    Objection(int number) {
        this.number = number;
    }

    /// The number from 1 to 255 by which receipts name it; never changes once released.
    public int number() {
        return number;
    }

    /// The objection with that number, empty where a newer server made it.
    public static Optional<Objection> ofNumber(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }
}
