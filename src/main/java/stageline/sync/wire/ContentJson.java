package stageline.sync.wire;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stageline.ledger.Hash;
import stageline.sync.ContentParts;

/// What is said of the contents of files. Their bytes go as they are.
public final class ContentJson {

    /// The type of a part's bytes.
    public static final String PART_TYPE = "application/octet-stream";

    /// Of so many contents at most it is asked at once which are missing.
    public static final int MOST_ASKED = 500;

    private static final int DIGITS = 2 * Hash.LENGTH;

    private ContentJson() {}

    /// Writes which contents are asked for.
    public static byte[] writeAsked(Collection<Hash> contents) {
        return JsonText.object(message -> message.hashes("contents", contents));
    }

    /// Reads which contents are asked for.
    ///
    /// @throws WireException if it does not say so
    public static Set<Hash> readAsked(byte[] body) {
        return JsonObject.read(body, WireBounds.LARGEST_HASHES, message -> Set.copyOf(message.hashes("contents", MOST_ASKED)));
    }

    /// Writes which of them are not there.
    public static byte[] writeMissing(Collection<Hash> contents) {
        return JsonText.object(message -> message.hashes("missing", contents));
    }

    /// Reads which of them are not there.
    ///
    /// @throws WireException if it does not say so
    public static Set<Hash> readMissing(byte[] body) {
        return JsonObject.read(body, WireBounds.LARGEST_HASHES, message -> Set.copyOf(message.hashes("missing", MOST_ASKED)));
    }

    /// Writes how much of a content is there.
    public static byte[] write(ContentParts.Held held) {
        return JsonText.object(message -> message.put("size", held.size()).put("parts", held.parts()));
    }

    /// Reads how much of a content is there.
    ///
    /// @throws WireException if it does not say so
    public static ContentParts.Held readHeld(byte[] body) {
        return JsonObject.read(body, WireBounds.LARGEST_MESSAGE, message -> {
            long size = message.number("size", 0, ContentParts.LARGEST);
            return new ContentParts.Held(size, (int) message.number("parts", 0, ContentParts.count(size)));
        });
    }

    /// Which content a query names, by the 64 lower-case hexadecimal digits of its hash.
    ///
    /// @throws WireException if there is not exactly one
    public static Hash read(Map<String, List<String>> query) {
        List<String> values = query.getOrDefault("content", List.of());
        if (values.size() != 1 || values.getFirst().length() != DIGITS || !values.getFirst().matches("[0-9a-f]*")) {
            throw JsonObject.wrong("content");
        }
        return Hash.of(HexFormat.of().parseHex(values.getFirst()));
    }

    /// Which part of a content a query names.
    ///
    /// @return from 0 to as many as a content may have
    /// @throws WireException if there is not exactly one
    public static int readPart(Map<String, List<String>> query) {
        long part = QueryNumbers.read(query, "part");
        if (part >= ContentParts.count(ContentParts.LARGEST)) {
            throw JsonObject.wrong("part");
        }
        return (int) part;
    }

    /// How many bytes the content has of which a query names a part.
    ///
    /// @throws WireException if there is not exactly one such number, or it is larger than a content may be
    public static long readSize(Map<String, List<String>> query) {
        long size = QueryNumbers.read(query, "size");
        if (size > ContentParts.LARGEST) {
            throw JsonObject.wrong("size");
        }
        return size;
    }
}
