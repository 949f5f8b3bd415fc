package stageline.sync.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.sync.account.OneTimeToken;

/// What a person needs to join a workspace, as one line to be copied: where the server is, by which key to know it, and a token that lets
/// in once.
///
/// The line is `stageline:` and, in base64url without padding: version (1 byte, 1), length of the host (1 byte), host, port (2 bytes),
/// fingerprint (32 bytes), token (16 bytes), and the first four bytes of the SHA-256 of all before.
///
/// @param host  name or address of the server, in ASCII
/// @param port  the server's port, 1 to 65,535
/// @param key   fingerprint of the server's key
/// @param token lets in once
public record Invitation(String host, int port, KeyFingerprint key, OneTimeToken token) {

    private static final String START = "stageline:";
    private static final int VERSION = 1;
    private static final int CHECKSUM = 4;
    private static final int AROUND_HOST = 1 + 1 + 2 + Hash.LENGTH + OneTimeToken.LENGTH + CHECKSUM;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9_-]*");

    /// @throws IllegalArgumentException for a host or port that is none
    public Invitation {
        ServerAddress.requireSound(host, port);
    }

    /// What came of reading one.
    public sealed interface Parsed {

        /// It is an invitation.
        record Read(Invitation invitation) implements Parsed {}

        /// It is not.
        record Unreadable(Reason reason) implements Parsed {}
    }

    /// Why a text is no invitation.
    public enum Reason {
        /// It is something else altogether.
        NOT_ONE,
        /// Its end is missing.
        CUT_SHORT,
        /// Something in it was changed.
        MISTYPED,
        /// A newer version of the program made it.
        NEWER
    }

    /// Reads an invitation; spaces and line ends, around it and in it, do no harm.
    public static Parsed parse(String text) {
        String line = SPACE.matcher(text).replaceAll("");
        if (!line.regionMatches(true, 0, START, 0, START.length())) {
            return new Parsed.Unreadable(Reason.NOT_ONE);
        }
        String coded = line.substring(START.length());
        if (!ALPHABET.matcher(coded).matches()) {
            return new Parsed.Unreadable(Reason.MISTYPED);
        }
        // One character more than a multiple of four is the rest of a byte.
        byte[] bytes = Base64.getUrlDecoder().decode(coded.length() % 4 == 1 ? coded.substring(0, coded.length() - 1) : coded);
        if (bytes.length <= AROUND_HOST || (bytes[0] == VERSION && bytes.length < AROUND_HOST + (bytes[1] & 0xff))) {
            return new Parsed.Unreadable(Reason.CUT_SHORT);
        }
        return encode(bytes).equals(coded) ? parse(bytes) : new Parsed.Unreadable(Reason.MISTYPED);
    }

    private static Parsed parse(byte[] bytes) {
        byte[] content = Arrays.copyOf(bytes, bytes.length - CHECKSUM);
        if (!Arrays.equals(checksum(content), Arrays.copyOfRange(bytes, content.length, bytes.length))) {
            return new Parsed.Unreadable(Reason.MISTYPED);
        }
        if (content[0] != VERSION) {
            return new Parsed.Unreadable(Reason.NEWER);
        }
        try {
            return new Parsed.Read(read(content));
        } catch (LedgerException.Malformed | IllegalArgumentException unsound) {
            return new Parsed.Unreadable(Reason.NOT_ONE);
        }
    }

    private static Invitation read(byte[] content) {
        ByteReader in = new ByteReader(content);
        in.skip(1);
        String host = new String(in.bytes(in.u8()), StandardCharsets.US_ASCII);
        int port = in.u8() << 8 | in.u8();
        Invitation invitation =
                new Invitation(host, port, KeyFingerprint.of(in.hash()), new OneTimeToken(in.bytes(OneTimeToken.LENGTH)));
        in.expectEnd();
        return invitation;
    }

    /// The invitation as one line.
    public String format() {
        byte[] ascii = host.getBytes(StandardCharsets.US_ASCII);
        ByteWriter out = new ByteWriter(AROUND_HOST + ascii.length);
        out.u8(VERSION).u8(ascii.length).bytes(ascii).u8(port >>> 8).u8(port);
        out.bytes(key.hash().bytes()).bytes(token.bytes());
        out.bytes(checksum(out.toByteArray()));
        return START + encode(out.toByteArray());
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] checksum(byte[] content) {
        return Arrays.copyOf(Hash.sha256(content).bytes(), CHECKSUM);
    }

    /// Where the server is.
    public URI address() {
        return server().uri();
    }

    /// Where the server is, and by which key to know it.
    public ServerAddress server() {
        return new ServerAddress(host, port, key);
    }

    /// Does not say the token.
    @Override
    public String toString() {
        return "Invitation[" + address() + "]";
    }
}
