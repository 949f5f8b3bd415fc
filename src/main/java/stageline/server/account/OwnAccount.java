package stageline.server.account;

import stageline.server.store.Account;
import stageline.server.store.AccountChange;
import stageline.server.store.ServerStore;
import stageline.sync.account.PasswordChange;
import stageline.sync.account.Refusal;

/// What people do with their own account. Thread-safe.
public final class OwnAccount {

    private final ServerStore store;
    private final Passwords passwords;
    private final PasswordCheck check;

    OwnAccount(ServerStore store, Passwords passwords, PasswordCheck check) {
        this.store = store;
        this.passwords = passwords;
        this.check = check;
    }

    /// Changes the password; all other sessions of the person end.
    ///
    /// @throws TurnedAway if the current one is not right, or the next one weak
    public void change(Sessions.Pass pass, PasswordChange change) {
        Account account = check.require(pass.workspace(), pass.person(), change.current());
        var name = store.read(pass.workspace(), reading -> new Members(reading).person(pass.person()).flatMap(Colleague::name));
        if (passwords.isWeak(change.next(), name)) {
            throw TurnedAway.refused(Refusal.WEAK_PASSWORD);
        }
        String next = passwords.hash(change.next());
        store.hold(pass.workspace(), holding -> {
            check.confirm(holding, account);
            holding.change(new Account(pass.person(), next, 0, 0));
            holding.change(new AccountChange.SignedOut(pass.person()));
            holding.change(pass.session());
            return next;
        });
    }

    /// Ends the session, and whatever other the device has.
    public void signOut(Sessions.Pass pass) {
        store.hold(pass.workspace(), holding -> {
            holding.change(new AccountChange.ShutOut(pass.session().device()));
            return pass;
        });
    }
}
