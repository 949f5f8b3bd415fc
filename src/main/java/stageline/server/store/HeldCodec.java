package stageline.server.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.journal.Note;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.MerkleHashing;
import stageline.server.core.Accepted;
import stageline.server.core.Tally;

/// What a holder did, as a record of the workspace's journal: a page of the entries they added, the devices' signatures push by push, and
/// one note, which lists the acts: version, then for each act a kind and what belongs to it. A push is there by the number of its entries.
final class HeldCodec {

    private static final int VERSION = 1;

    private static final int PUSHED = 1;
    private static final int BEGUN = 2;
    private static final int ACCOUNT = 3;
    private static final int SESSION = 4;
    private static final int INVITATION = 5;
    private static final int SIGNED_OUT = 6;
    private static final int SHUT_OUT = 7;
    private static final int FOUNDING = 8;
    private static final int SECRET = 9;
    private static final int WITHDRAWN = 10;
    private static final int EXPIRED = 11;

    private HeldCodec() {}

    static Received encode(Held held) {
        List<Numbered> entries = new ArrayList<>();
        List<HeadSignature> heads = new ArrayList<>();
        ByteWriter acts = new ByteWriter(256).u8(VERSION);
        for (Act act : held.acts()) {
            switch (act) {
                case Act.Pushed(Accepted accepted) -> {
                    acts.u8(PUSHED).uvarint(accepted.entries().size());
                    entries.addAll(accepted.entries());
                    heads.add(accepted.head());
                }
                case Act.Begun(long epoch, var device) -> acts.u8(BEGUN).uvarint(epoch).uuid(device);
                case Act.Changed(AccountChange change) -> write(change, acts);
            }
        }
        return new Received(held.epoch(), held.first(), entries, heads, "", List.of(new Note(acts.toByteArray())));
    }

    private static void write(AccountChange change, ByteWriter out) {
        switch (change) {
            case Account account -> {
                byte[] password = account.password().getBytes(StandardCharsets.UTF_8);
                out.u8(ACCOUNT).uuid(account.person()).uvarint(password.length).bytes(password);
                out.uvarint(account.failures()).uvarint(account.lockedUntilMillis());
            }
            case Session session ->
                out.u8(SESSION).bytes(session.token().bytes()).uuid(session.person()).uuid(session.device())
                        .uvarint(session.expiresMillis());
            case Invitation invitation -> {
                out.u8(INVITATION).bytes(invitation.token().bytes()).uuid(invitation.person()).uvarint(invitation.expiresMillis());
                byte[] user = invitation.usedBy().map(Hash::bytes).orElse(new byte[0]);
                out.u8(user.length).bytes(user);
            }
            case Founding founding -> out.u8(FOUNDING).uuid(founding.device()).uvarint(founding.remaining());
            case StoredSecret secret -> {
                byte[] name = secret.name().getBytes(StandardCharsets.UTF_8);
                byte[] content = secret.content();
                out.u8(SECRET).uvarint(name.length).bytes(name).uvarint(content.length).bytes(content);
            }
            case AccountChange.SignedOut(var person) -> out.u8(SIGNED_OUT).uuid(person);
            case AccountChange.ShutOut(var device) -> out.u8(SHUT_OUT).uuid(device);
            case AccountChange.Withdrawn(var person) -> out.u8(WITHDRAWN).uuid(person);
            case AccountChange.Expired(long before) -> out.u8(EXPIRED).uvarint(before);
        }
    }

    /// Does again what a record says was done.
    ///
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote it
    /// @throws LedgerException.Malformed   if it is no such record
    static void replay(Received record, Holding holding) {
        if (record.notes().size() != 1) {
            throw new LedgerException.Malformed("a record without its note");
        }
        ByteReader in = new ByteReader(record.notes().getFirst().bytes());
        int version = in.u8();
        if (version > VERSION) {
            throw new LedgerException.NewerFormat("note", version, VERSION);
        }
        int entries = 0;
        int pushes = 0;
        while (in.remaining() > 0) {
            int kind = in.u8();
            switch (kind) {
                case PUSHED -> {
                    int to = entries + (int) in.uvarint(1, record.entries().size() - entries, "entries of a push");
                    append(record.entries().subList(entries, to), record.heads().get(pushes), holding);
                    entries = to;
                    pushes++;
                }
                case BEGUN -> holding.begin(in.uvarint(), in.uuid());
                default -> holding.change(change(kind, in));
            }
        }
    }

    private static void append(List<Numbered> entries, HeadSignature head, Holding holding) {
        Tally before = holding.tally();
        CompactRange tree = new CompactRange(before.size(), before.roots());
        entries.forEach(each -> tree.add(MerkleHashing.leaf(tree.size() + 1, each.receipt())));
        long received = entries.getLast().receipt().receivedMillis();
        holding.append(
                new Accepted(before.size() + 1, entries, head, tree.root()),
                new Tally(before.epoch(), tree.size(), received, tree.roots()));
    }

    private static AccountChange change(int kind, ByteReader in) {
        return switch (kind) {
            case ACCOUNT -> new Account(in.uuid(), text(in), (int) in.uvarint(0, Integer.MAX_VALUE, "failures"), in.uvarint());
            case SESSION -> new Session(in.hash(), in.uuid(), in.uuid(), in.uvarint());
            case INVITATION -> new Invitation(in.hash(), in.uuid(), in.uvarint(), user(in));
            case FOUNDING -> new Founding(in.uuid(), in.uvarint());
            case SECRET -> new StoredSecret(text(in), in.bytes((int) in.uvarint(0, in.remaining(), "length of a secret")));
            case WITHDRAWN -> new AccountChange.Withdrawn(in.uuid());
            case EXPIRED -> new AccountChange.Expired(in.uvarint());
            case SIGNED_OUT -> new AccountChange.SignedOut(in.uuid());
            case SHUT_OUT -> new AccountChange.ShutOut(in.uuid());
            default -> throw new LedgerException.Malformed("an act of kind " + kind);
        };
    }

    private static Optional<Hash> user(ByteReader in) {
        byte[] user = in.bytes(in.u8());
        return user.length == 0 ? Optional.empty() : Optional.of(Hash.of(user));
    }

    private static String text(ByteReader in) {
        return new String(in.bytes((int) in.uvarint(0, in.remaining(), "length of a text")), StandardCharsets.UTF_8);
    }
}
