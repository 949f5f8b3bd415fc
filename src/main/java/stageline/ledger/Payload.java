package stageline.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What an entry says in detail, apart from it so that it can be erased: a random salt (so that the hash left behind can't be guessed back
/// into a short value), a reason in the writer's words, and the event's body, which is opaque here. Immutable.
public final class Payload {

    /// Number of random bytes in front.
    public static final int SALT_LENGTH = 16;

    /// The longest reason, in UTF-8 bytes.
    public static final int LONGEST_REASON = 16 * 1024;

    /// The longest body, in bytes.
    public static final int LONGEST_BODY = 1024 * 1024;

    static final int LONGEST = SALT_LENGTH + 3 + LONGEST_REASON + LONGEST_BODY;

    private final byte[] bytes;
    private final Optional<String> reason;
    private final int bodyOffset;

    private Payload(byte[] bytes, Optional<String> reason, int bodyOffset) {
        this.bytes = bytes;
        this.reason = reason;
        this.bodyOffset = bodyOffset;
    }

    /// A new payload.
    ///
    /// @param reason why, not empty if present
    /// @param body   the event's body; copied
    /// @param random draws the salt; must be a secure source
    /// @throws IllegalArgumentException if reason or body are too long, or the reason is empty or no valid Unicode text
    public static Payload create(Optional<String> reason, byte[] body, RandomGenerator random) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        byte[] words = reason.map(Payload::utf8).orElse(new byte[0]);
        if ((reason.isPresent() && words.length == 0) || words.length > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of " + words.length + " bytes");
        }
        if (body.length > LONGEST_BODY) {
            throw new IllegalArgumentException("a body of " + body.length + " bytes");
        }
        ByteWriter out = new ByteWriter(SALT_LENGTH + 3 + words.length + body.length);
        out.bytes(salt).uvarint(words.length).bytes(words);
        int bodyOffset = out.size();
        return new Payload(out.bytes(body).toByteArray(), reason, bodyOffset);
    }

    private static byte[] utf8(String reason) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(reason));
            byte[] words = new byte[encoded.remaining()];
            encoded.get(words);
            return words;
        } catch (CharacterCodingException lonelySurrogate) {
            throw new IllegalArgumentException("the reason is no valid Unicode text", lonelySurrogate);
        }
    }

    /// Reads a payload.
    ///
    /// @throws LedgerException.Malformed if the bytes are not canonical
    public static Payload decode(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new LedgerException.Malformed("a payload of " + bytes.length + " bytes");
        }
        byte[] own = bytes.clone();
        ByteReader in = new ByteReader(own);
        in.skip(SALT_LENGTH);
        int length = (int) in.uvarint(0, LONGEST_REASON, "length of the reason");
        byte[] words = in.bytes(length);
        if (in.remaining() > LONGEST_BODY) {
            throw new LedgerException.Malformed("a body of " + in.remaining() + " bytes");
        }
        return new Payload(own, length == 0 ? Optional.empty() : Optional.of(text(words)), in.position());
    }

    private static String text(byte[] words) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(words)).toString();
        } catch (CharacterCodingException invalid) {
            throw new LedgerException.Malformed("the reason is no UTF-8 text");
        }
    }

    /// A copy of the bytes that are hashed and stored.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// How many bytes the payload has.
    public int size() {
        return bytes.length;
    }

    void writeTo(ByteWriter out) {
        out.bytes(bytes);
    }

    /// Why, in the writer's words.
    public Optional<String> reason() {
        return reason;
    }

    /// A copy of the event's body.
    public byte[] body() {
        return Arrays.copyOfRange(bytes, bodyOffset, bytes.length);
    }

    /// SHA-256 of [#bytes()].
    public Hash hash() {
        return Hash.sha256(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Payload[" + bytes.length + " bytes]";
    }
}
