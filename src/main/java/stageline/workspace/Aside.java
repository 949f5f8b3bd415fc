package stageline.workspace;

import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.LedgerException;

/// What is to be set aside when the workspace is opened next: the end of a device's chain, since the server has something else there.
///
/// @param device     the device
/// @param first      the number of the first of its entries that is another
/// @param membership as which further device this installation goes on, where it is its own chain
/// @param swap       empty while the new journal is being made
record Aside(UUID device, long first, Optional<Membership> membership, Optional<Swap> swap) {

    /// Name of the file that orders it.
    static final String FILE = "aside";

    private static final int VERSION = 1;

    /// The new journal is whole, and takes the place of the old one.
    ///
    /// @param number  of the folder that the old one is kept in
    /// @param changes how many changes were issued again
    record Swap(int number, int changes) {}

    Aside swapping(Swap ready) {
        return new Aside(device, first, membership, Optional.of(ready));
    }

    byte[] encode() {
        ByteWriter out = new ByteWriter(1_024);
        out.u8(VERSION).uuid(device).u64(first);
        byte[] member = membership.map(Membership::encode).orElse(new byte[0]);
        out.u32(member.length).bytes(member);
        out.u32(swap.map(Swap::number).orElse(0)).u32(swap.map(Swap::changes).orElse(0));
        return out.toByteArray();
    }

    /// Reads what [#encode] wrote.
    ///
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote it
    /// @throws LedgerException.Malformed   if it is none
    static Aside decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int version = in.u8();
        if (version > VERSION) {
            throw new LedgerException.NewerFormat(FILE, version, VERSION);
        }
        UUID device = in.uuid();
        long first = in.u64();
        byte[] member = in.bytes(in.u32());
        Swap swap = new Swap(in.u32(), in.u32());
        in.expectEnd();
        return new Aside(
                device,
                first,
                Optional.of(member).filter(its -> its.length > 0).map(its -> Membership.decode(FILE, its)),
                Optional.of(swap).filter(ready -> ready.number() > 0));
    }
}
