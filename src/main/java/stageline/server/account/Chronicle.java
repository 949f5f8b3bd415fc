package stageline.server.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import stageline.ledger.Circumstances;
import stageline.ledger.Uuid7;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.keys.SigningKey;
import stageline.sales.command.Draft;
import stageline.sales.event.Origin;
import stageline.sales.people.Role;
import stageline.server.core.Clerk;
import stageline.server.store.Holding;
import stageline.server.store.ServerStore;
import stageline.server.store.StoredSecret;

/// Writes into a workspace's ledger what happens to its people and devices on the server, as the server's own device of the present epoch.
/// The device's key is kept in the store, so that every server before it writes as the same one. Thread-safe.
public final class Chronicle {

    private final InstantSource clock;
    private final SecureRandom random;
    private final Uuid7 identities;

    /// @param random draws keys and salts
    public Chronicle(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.identities = new Uuid7(clock, random);
    }

    /// A new id of a person or a device.
    UUID newIdentity() {
        return identities.next();
    }

    /// A device that the server may write as.
    record OwnDevice(UUID id, SigningKey key) {}

    /// A new one.
    OwnDevice newDevice() {
        return new OwnDevice(newIdentity(), SigningKey.draw(random));
    }

    /// Begins an epoch of every workspace that is here, because the store was restored from a backup.
    ///
    /// @return how many
    public int beginEpochs(ServerStore store) {
        Actor operator = new Actor(Origin.OPERATOR, Role.NONE);
        for (UUID workspace : store.sizes().keySet()) {
            OwnDevice device = newDevice();
            store.hold(workspace, holding -> {
                begin(holding, device, operator);
                return device.id();
            });
        }
        return store.sizes().size();
    }

    /// Begins an epoch, in which the server writes as that device.
    void begin(Holding holding, OwnDevice device, Actor actor) {
        holding.beginNext(device.id(), clock.instant());
        holding.change(new StoredSecret(name(device.id()), bytes(device.key())));
        write(holding, actor, List.of(Members.introducing(device.id(), device.key().publicKey())));
    }

    /// Writes what happened as one operation; nothing where nothing did.
    ///
    /// @param actor on whose behalf
    void write(Holding holding, Actor actor, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        UUID device = holding.serverDevice().orElseThrow(() -> new IllegalStateException("no epoch has begun"));
        SigningKey key = holding.secret(name(device))
                .map(secret -> key(secret.content()))
                .orElseThrow(() -> new IllegalStateException("the key of the server's device is missing"));
        Clerk clerk = new Clerk(device, key::sign, random);
        clerk.write(holding, Circumstances.alone(actor.person(), actor.role(), ZoneOffset.UTC), drafts, clock.instant());
    }

    private static String name(UUID device) {
        return "device " + device;
    }

    /// The secret part, then the public one.
    static byte[] bytes(SigningKey key) {
        byte[] both = Arrays.copyOf(key.secret(), SigningKey.SECRET_LENGTH + PublicKeyBytes.LENGTH);
        System.arraycopy(key.publicKey().bytes(), 0, both, SigningKey.SECRET_LENGTH, PublicKeyBytes.LENGTH);
        return both;
    }

    /// Reads what [#bytes] writes.
    static SigningKey key(byte[] both) {
        int length = SigningKey.SECRET_LENGTH + PublicKeyBytes.LENGTH;
        return SigningKey.of(
                Arrays.copyOf(both, SigningKey.SECRET_LENGTH),
                new PublicKeyBytes(Arrays.copyOfRange(both, SigningKey.SECRET_LENGTH, length)));
    }
}
