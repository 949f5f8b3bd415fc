package stageline.desktop.team;

import java.util.Locale;
import stageline.store.record.Teammate;

/// How far somebody's account is.
public enum Account {
    /// They work here.
    ACTIVE,
    /// An invitation waits for them.
    INVITED,
    /// They may choose another password.
    RESET,
    /// Their invitation was taken back.
    WITHDRAWN,
    /// They have none.
    NONE,
    /// They don't sign in: deactivated, or known from imported data alone.
    INACTIVE;

    /// How far a person's account is.
    public static Account of(Teammate mate) {
        if (!mate.person().active()) {
            return INACTIVE;
        }
        // Whoever founded the workspace works here without having been invited.
        boolean works = mate.devices().stream().anyMatch(device -> !device.revoked());
        return mate.access().map(access -> switch (access) {
            case INVITED -> INVITED;
            case WITHDRAWN -> works ? ACTIVE : WITHDRAWN;
            case JOINED -> ACTIVE;
            case RESET -> RESET;
        }).orElse(works ? ACTIVE : NONE);
    }

    /// Its name in texts: `team.account.<code>`.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
