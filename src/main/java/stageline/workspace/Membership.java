package stageline.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.LedgerException;
import stageline.ledger.proof.NoteKey;
import stageline.sync.account.Admitted;
import stageline.sync.account.Secret;
import stageline.sync.http.KeyFingerprint;
import stageline.sync.http.ServerAddress;

/// That a workspace belongs to a server: which, and as whom this installation of it is let in there.
///
/// @param server      where it is
/// @param checkpoints verifies the server's checkpoints
/// @param person      whose installation this is
/// @param label       how its person calls this installation
/// @param since       since when it belongs to the server, by this computer's clock
/// @param session     its session at the server
/// @param complete    whether everything has come that the server had when this installation joined
public record Membership(
        ServerAddress server, NoteKey checkpoints, UUID person, String label, Instant since, Session session, boolean complete) {

    private static final int VERSION = 1;
    private static final int LONGEST = 2_048;

    /// A session at a server.
    ///
    /// @param token proves it
    /// @param ends  when it ended unless it was used since, by the server's clock
    public record Session(Secret token, Instant ends) {

        /// The session of a device that was let in.
        public static Session of(Admitted admitted) {
            return new Session(admitted.session(), Instant.ofEpochMilli(admitted.expiresMillis()));
        }
    }

    /// The membership of a device that was let in.
    ///
    /// @param complete whether nothing of the workspace has to come first
    public static Membership of(ServerAddress server, Admitted admitted, String label, Instant since, boolean complete) {
        return new Membership(server, admitted.key(), admitted.person(), label, since, Session.of(admitted), complete);
    }

    /// The same with another session.
    public Membership with(Session other) {
        return new Membership(server, checkpoints, person, label, since, other, complete);
    }

    /// The same once everything has come.
    public Membership completed() {
        return new Membership(server, checkpoints, person, label, since, session, true);
    }

    byte[] encode() {
        ByteWriter out = new ByteWriter(512);
        out.u8(VERSION);
        text(out, server.host()).u32(server.port()).bytes(server.key().hash().bytes());
        text(out, checkpoints.format()).uuid(person);
        text(out, label).u64(since.toEpochMilli());
        text(out, session.token().text()).u64(session.ends().toEpochMilli()).u8(complete ? 1 : 0);
        return out.toByteArray();
    }

    private static ByteWriter text(ByteWriter out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return out.u32(utf8.length).bytes(utf8);
    }

    /// Reads what [#encode] wrote.
    ///
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote it
    /// @throws LedgerException.Malformed   if it is none
    static Membership decode(String file, byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int version = in.u8();
        if (version > VERSION) {
            throw new LedgerException.NewerFormat(file, version, VERSION);
        }
        try {
            ServerAddress server = new ServerAddress(text(in), in.u32(), KeyFingerprint.of(in.hash()));
            Membership membership = new Membership(
                    server,
                    NoteKey.parse(text(in)),
                    in.uuid(),
                    text(in),
                    Instant.ofEpochMilli(in.u64()),
                    new Session(new Secret(text(in)), Instant.ofEpochMilli(in.u64())),
                    in.u8() == 1);
            in.expectEnd();
            return membership;
        } catch (IllegalArgumentException unsound) {
            throw new LedgerException.Malformed("no membership: " + unsound.getMessage());
        }
    }

    private static String text(ByteReader in) {
        int length = in.u32();
        if (length < 0 || length > LONGEST) {
            throw new LedgerException.Malformed("a text of " + length + " bytes");
        }
        return new String(in.bytes(length), StandardCharsets.UTF_8);
    }
}
