package stageline.sales.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// Who wrote an entry, when and why.
///
/// @param person   who
/// @param role     in which role, a code such as `JD-002`
/// @param at       the writing device's clock
/// @param zone     the zone that clock was shown in
/// @param happened when it happened as the other system says, or when it was taken over, for what an import wrote; else empty
/// @param reason   why, in the writer's words
/// @param override whether a manager moved past a missing requirement
/// @param online   whether the device was in step with a server when it wrote
public record Origin(
        UUID person,
        String role,
        Instant at,
        ZoneId zone,
        Optional<Instant> happened,
        Optional<String> reason,
        boolean override,
        boolean online) {

    /// Who stands there where the operator of a server acted, who is no person of the workspace.
    public static final UUID OPERATOR = new UUID(0, 0);

    /// When it happened as far as anybody knows.
    public Instant effective() {
        return happened.orElse(at);
    }

    /// Whether the operator of a server wrote it.
    public boolean operators() {
        return person.equals(OPERATOR);
    }

    /// Whether it was taken over from another system.
    public boolean imported() {
        return happened.isPresent();
    }
}
