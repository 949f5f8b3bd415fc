package stageline.sync.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import stageline.ledger.ByteWriter;

/// How a device asks to be let in. It proves that it has its key by signing the [#statement()].
public sealed interface Entrance {

    /// The device.
    NewDevice device();

    /// The bytes that the device signs: `stageline`, the kind of entrance and `v1` with spaces between and a line feed at the end, then all
    /// that is said, in the order of the components and then the device's id, key and label: ids and keys and tokens as their bytes, texts
    /// as their length in UTF-8 (4 bytes) and UTF-8.
    byte[] statement();

    /// Brings a workspace to a server.
    ///
    /// @param token     proves that the server's operator wants it
    /// @param workspace the workspace
    /// @param person    who brings it
    /// @param password  the person's on this server from now on
    /// @param entries   how many entries the workspace's ledger has: the history that it brings along, which no server has judged; at
    ///                  least 1
    record Founding(OneTimeToken token, UUID workspace, UUID person, Secret password, long entries, NewDevice device)
            implements Entrance {

        /// @throws IllegalArgumentException for a ledger without entries
        public Founding {
            if (entries < 1) {
                throw new IllegalArgumentException("a ledger of " + entries + " entries");
            }
        }

        @Override
        public byte[] statement() {
            ByteWriter out = begin("found").bytes(token.bytes()).uuid(workspace).uuid(person);
            return end(text(out, password.text()).u64(entries), device);
        }
    }

    /// Joins a workspace, or takes a new password, by an invitation.
    ///
    /// @param token    the invitation's
    /// @param password the person's from now on
    record Joining(OneTimeToken token, Secret password, NewDevice device) implements Entrance {

        @Override
        public byte[] statement() {
            return end(text(begin("join").bytes(token.bytes()), password.text()), device);
        }
    }

    /// Signs in.
    ///
    /// @param workspace the workspace
    /// @param person    who
    /// @param password  the person's
    record SigningIn(UUID workspace, UUID person, Secret password, NewDevice device) implements Entrance {

        @Override
        public byte[] statement() {
            return end(text(begin("sign-in").uuid(workspace).uuid(person), password.text()), device);
        }
    }

    /// Enrols another device of the same installation, within a session.
    ///
    /// @param workspace the session's workspace
    record Enrolling(UUID workspace, NewDevice device) implements Entrance {

        @Override
        public byte[] statement() {
            return end(begin("enrol").uuid(workspace), device);
        }
    }

    private static ByteWriter begin(String kind) {
        return new ByteWriter(256).bytes(("stageline " + kind + " v1\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteWriter text(ByteWriter out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return out.u32(utf8.length).bytes(utf8);
    }

    private static byte[] end(ByteWriter out, NewDevice device) {
        return text(out.uuid(device.id()).bytes(device.key().bytes()), device.label()).toByteArray();
    }
}
