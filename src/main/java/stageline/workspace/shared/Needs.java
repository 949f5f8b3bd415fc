package stageline.workspace.shared;

import stageline.sync.Denial;
import stageline.sync.core.Halt;

/// What somebody must do about what keeps a workspace from its server.
final class Needs {

    private Needs() {}

    static Need of(Halt halt) {
        return switch (halt) {
            case Halt.Refused(Denial denial) -> of(denial);
            case Halt.Unknown() -> new Need.UnknownDevice();
            case Halt.OtherKey() -> new Need.OtherKey();
            case Halt.Contradicted(var contradiction) -> new Need.Contradicted(contradiction);
        };
    }

    static Need of(Denial denial) {
        return switch (denial) {
            case SIGNED_OUT -> new Need.SignIn();
            case DEVICE_REVOKED -> new Need.DeviceRevoked();
            case DEACTIVATED -> new Need.Deactivated();
            case TOO_OLD -> new Need.TooOld();
            case BUSY, MALFORMED -> new Need.NotUnderstood();
        };
    }
}
