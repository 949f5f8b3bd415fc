package stageline.server.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.LongConsumer;
import stageline.server.store.ServerStore;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Secret;

/// All that the server does for those who ask, wired together.
///
/// @param frontDesk lets devices in
/// @param sessions  knows who was let in
/// @param own       people's own accounts
/// @param guests    invitations
/// @param devices   devices
/// @param people    people, for the operator
/// @param delivery  the ledger in and out
public record Office(
        FrontDesk frontDesk,
        Sessions sessions,
        OwnAccount own,
        Guests guests,
        Devices devices,
        People people,
        Delivery delivery) {

    /// @param words    makes an invitation of a token, as people are given it
    /// @param accepted told how many entries were numbered, each time
    public static Office over(
            ServerStore store,
            CheckpointSigner signer,
            AccountLimits limits,
            InstantSource clock,
            SecureRandom random,
            Function<OneTimeToken, Secret> words,
            LongConsumer accepted) {
        Chronicle chronicle = new Chronicle(clock, random);
        Passwords passwords = new Passwords(limits.hardness(), random, Runtime.getRuntime().availableProcessors());
        PasswordCheck check = new PasswordCheck(store, passwords, limits, clock);
        Sessions sessions = new Sessions(store, limits, clock, random);
        return new Office(
                new FrontDesk(store, passwords, check, sessions, chronicle, signer, clock),
                sessions,
                new OwnAccount(store, passwords, check),
                new Guests(store, chronicle, limits, clock, random, words),
                new Devices(store, chronicle),
                new People(store, chronicle),
                new Delivery(store, chronicle, signer, clock, accepted));
    }
}
