package stageline.server.account;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import stageline.server.store.Account;
import stageline.server.store.Holding;
import stageline.server.store.ServerStore;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;

/// Asks for the password of an account and locks it where too many were wrong in a row. A password is hashed while nobody holds the
/// workspace. Thread-safe.
final class PasswordCheck {

    private final ServerStore store;
    private final Passwords passwords;
    private final AccountLimits limits;
    private final InstantSource clock;

    PasswordCheck(ServerStore store, Passwords passwords, AccountLimits limits, InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
    }

    /// The account that the password opens, still to be [confirmed][#confirm] where something is changed.
    ///
    /// @throws TurnedAway if there is no such account, it is not its password, or it is locked
    Account require(UUID workspace, UUID person, Secret password) {
        Optional<Account> account = store.read(workspace, reading -> reading.account(person));
        account.ifPresent(this::requireUnlocked);
        if (passwords.matches(password, account.map(Account::password).filter(hash -> !hash.equals(NONE)))) {
            return account.orElseThrow();
        }
        if (account.isPresent()) {
            store.hold(workspace, holding -> {
                holding.account(person).map(this::failedOnceMore).ifPresent(holding::change);
                return person;
            });
        }
        throw TurnedAway.refused(Refusal.WRONG_PASSWORD);
    }

    /// What is kept in place of a hash where no password is right.
    static final String NONE = "";

    private void requireUnlocked(Account account) {
        if (account.lockedUntilMillis() > clock.millis()) {
            throw TurnedAway.refused(Refusal.LOCKED);
        }
    }

    private Account failedOnceMore(Account account) {
        int failures = account.failures() + 1;
        long locked = limits.lock(failures).toMillis();
        return new Account(account.person(), account.password(), failures, locked == 0 ? 0 : clock.millis() + locked);
    }

    /// Makes sure that the password that was right still is, and begins to count anew.
    ///
    /// @throws TurnedAway if it was changed meanwhile, or the account locked
    void confirm(Holding holding, Account checked) {
        Account now = holding.account(checked.person())
                .filter(account -> account.password().equals(checked.password()))
                .orElseThrow(() -> TurnedAway.refused(Refusal.WRONG_PASSWORD));
        requireUnlocked(now);
        if (now.failures() > 0) {
            holding.change(new Account(now.person(), now.password(), 0, 0));
        }
    }
}
