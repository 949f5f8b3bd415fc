package stageline.server.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.Hash;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.server.core.Caller;
import stageline.server.store.AccountChange;
import stageline.server.store.Accounts;
import stageline.server.store.Founding;
import stageline.server.store.Reading;
import stageline.server.store.ServerStore;
import stageline.server.store.Session;
import stageline.sync.Denial;
import stageline.sync.account.Secret;

/// Sessions: tokens that are kept hashed only, and end by themselves unless they are used. That a person was deactivated or a device
/// revoked is asked of the ledger each time, whoever wrote it there. Thread-safe.
public final class Sessions {

    private static final int TOKEN_BYTES = 32;

    private final ServerStore store;
    private final AccountLimits limits;
    private final InstantSource clock;
    private final SecureRandom random;

    /// @param random draws tokens
    public Sessions(ServerStore store, AccountLimits limits, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
    }

    /// Somebody who was let in.
    ///
    /// @param workspace the workspace
    /// @param session   their session
    /// @param caller    who they are
    /// @param key       the key of their device
    public record Pass(UUID workspace, Session session, Caller caller, Optional<PublicKeyBytes> key) {

        UUID person() {
            return session.person();
        }

        /// On whose authority they act.
        public Authority authority() {
            return Authority.of(session.person());
        }
    }

    /// A session that begins, with the token that nobody sees again.
    record Begun(Secret token, Session session) {}

    Begun begin(UUID person, UUID device) {
        byte[] drawn = new byte[TOKEN_BYTES];
        random.nextBytes(drawn);
        Secret token = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
        return new Begun(token, new Session(hash(token), person, device, expiry()));
    }

    /// That sessions and invitations are forgotten which ended long ago.
    AccountChange forgetting() {
        return new AccountChange.Expired(Math.max(0, clock.millis() - limits.session().toMillis()));
    }

    private long expiry() {
        return clock.millis() + limits.session().toMillis();
    }

    private static Hash hash(Secret token) {
        return Hash.sha256(token.text().getBytes(StandardCharsets.UTF_8));
    }

    /// Whose token this is. A session that is used lasts longer.
    ///
    /// @throws TurnedAway if it is nobody's, or no longer
    public Pass require(UUID workspace, Secret token) {
        Hash hash = hash(token);
        Pass pass = store.read(workspace, reading -> pass(reading, hash));
        Session session = pass.session();
        if (session.expiresMillis() < expiry() - limits.renewal().toMillis()) {
            Session renewed = new Session(session.token(), session.person(), session.device(), expiry());
            store.hold(workspace, holding -> {
                // It may have ended meanwhile.
                holding.session(hash).ifPresent(_ -> holding.change(renewed));
                return renewed;
            });
        }
        return pass;
    }

    /// Whether a session still lasts.
    public boolean lasts(Pass pass) {
        return store.read(pass.workspace(), reading -> {
            try {
                return pass(reading, pass.session().token()).workspace().equals(pass.workspace());
            } catch (TurnedAway ended) {
                return false;
            }
        });
    }

    private Pass pass(Reading reading, Hash token) {
        Session session = reading.session(token).orElseThrow(() -> TurnedAway.denied(Denial.SIGNED_OUT));
        if (session.expiresMillis() <= clock.millis()) {
            throw TurnedAway.denied(Denial.SIGNED_OUT);
        }
        Members members = new Members(reading);
        if (members.barred(session.person())) {
            throw TurnedAway.denied(Denial.DEACTIVATED);
        }
        Optional<Machine> device = members.device(session.device());
        if (device.filter(Machine::revoked).isPresent()) {
            throw TurnedAway.denied(Denial.DEVICE_REVOKED);
        }
        Caller caller = new Caller(session.person(), session.device(), history(reading, session.device()));
        return new Pass(reading.workspace(), session, caller, device.flatMap(Machine::key));
    }

    /// How much history a device may still bring.
    static long history(Accounts accounts, UUID device) {
        Optional<Founding> founding = accounts.founding().filter(begun -> begun.device().equals(device));
        return founding.map(Founding::remaining).orElse(0L);
    }
}
