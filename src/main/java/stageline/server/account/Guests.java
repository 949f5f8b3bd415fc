package stageline.server.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import stageline.sales.record.PersonFields.Access;
import stageline.server.store.Account;
import stageline.server.store.AccountChange;
import stageline.server.store.Holding;
import stageline.server.store.Invitation;
import stageline.server.store.ServerStore;
import stageline.sync.account.Invited;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;

/// Invites people. Of a person's invitations only the last can be used. All methods throw [TurnedAway] where who asks may not, or there is
/// no such person who may work there. Thread-safe.
public final class Guests {

    private final ServerStore store;
    private final Chronicle chronicle;
    private final AccountLimits limits;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Function<OneTimeToken, Secret> words;

    Guests(
            ServerStore store,
            Chronicle chronicle,
            AccountLimits limits,
            InstantSource clock,
            SecureRandom random,
            Function<OneTimeToken, Secret> words) {
        this.store = store;
        this.chronicle = chronicle;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        this.words = words;
    }

    /// Invites somebody to bring a workspace to this server.
    public Invited inviteWorkspace() {
        Drawn drawn = draw(limits.invitation());
        store.hold(ServerStore.NO_WORKSPACE, holding -> {
            holding.change(drawn.of(ServerStore.NO_WORKSPACE));
            return drawn;
        });
        return drawn.invited();
    }

    /// Invites a person of the workspace; who has joined already may choose a new password with it.
    public Invited invite(UUID workspace, UUID person, Authority authority) {
        Drawn drawn = draw(limits.invitation());
        store.hold(workspace, holding -> {
            invite(holding, person, authority, Access.INVITED, drawn);
            return drawn;
        });
        return drawn.invited();
    }

    /// Takes back a person's invitation, if there is one that nobody has used.
    public void withdraw(UUID workspace, UUID person, Authority authority) {
        store.hold(workspace, holding -> {
            Members members = new Members(holding);
            Actor actor = authority.administering(members);
            Colleague guest = members.person(person).orElseThrow(() -> TurnedAway.refused(Refusal.UNKNOWN));
            boolean joined = holding.account(person).filter(account -> !account.password().equals(PasswordCheck.NONE)).isPresent();
            chronicle.write(holding, actor, guest.reaching(joined ? Access.JOINED : Access.WITHDRAWN));
            holding.change(new AccountChange.Withdrawn(person));
            return person;
        });
    }

    /// Lets a person choose a new password. The one that they had is no longer right, and their sessions end.
    public Invited reset(UUID workspace, UUID person, Authority authority) {
        Drawn drawn = draw(limits.reset());
        store.hold(workspace, holding -> {
            if (holding.account(person).isEmpty()) {
                throw TurnedAway.refused(Refusal.UNKNOWN);
            }
            invite(holding, person, authority, Access.RESET, drawn);
            holding.change(new Account(person, PasswordCheck.NONE, 0, 0));
            holding.change(new AccountChange.SignedOut(person));
            return drawn;
        });
        return drawn.invited();
    }

    private void invite(Holding holding, UUID person, Authority authority, Access access, Drawn drawn) {
        Members members = new Members(holding);
        Actor actor = authority.administering(members);
        chronicle.write(holding, actor, members.activePerson(person).reaching(access));
        holding.change(new AccountChange.Withdrawn(person));
        holding.change(drawn.of(person));
    }

    private Drawn draw(Duration lasting) {
        OneTimeToken token = OneTimeToken.draw(random);
        return new Drawn(token, new Invited(words.apply(token), clock.millis() + lasting.toMillis()));
    }

    private record Drawn(OneTimeToken token, Invited invited) {

        Invitation of(UUID person) {
            return new Invitation(FrontDesk.hash(token), person, invited.expiresMillis(), Optional.empty());
        }
    }
}
