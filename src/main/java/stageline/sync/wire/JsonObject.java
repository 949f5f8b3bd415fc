package stageline.sync.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// A JSON object that came over the wire. Fields that nobody asks for may hold anything; a field that is asked for must hold what is
/// wanted.
///
/// All methods that read a field throw [WireException] if it is missing or holds something else.
final class JsonObject {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NUMBER = 32;
    /// A payload of the greatest size, in hexadecimal.
    private static final int LONGEST_STRING = 2_200_000;
    /// Half of these are values; a page of 2,000 entries and one more push has some 25,000.
    private static final int MOST_TOKENS = 100_000;
    private static final int UUID_LENGTH = 36;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_STRING)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Names that strangers send must not fill a table that stays.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final Map<String, Value> fields = new HashMap<>();

    private JsonObject() {}

    private sealed interface Value {

        record Text(String text) implements Value {}

        record Whole(long number) implements Value {}

        record Flag(boolean flag) implements Value {}

        record Nested(JsonObject object) implements Value {}

        record Items(List<Value> items) implements Value {}

        record Other() implements Value {}
    }

    /// Reads a message.
    ///
    /// @param body   UTF-8
    /// @param most   how many bytes it may have
    /// @param reader makes of it what it says
    /// @throws WireException if it is no JSON object, is too large, or does not say what the reader wants
    static <T> T read(byte[] body, int most, Function<JsonObject, T> reader) {
        if (body.length > most) {
            throw new WireException("a message of " + body.length + " bytes");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text(body))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new WireException("no JSON object");
            }
            JsonObject object = object(parser);
            if (parser.nextToken() != null) {
                throw new WireException("more than one JSON object");
            }
            return reader.apply(object);
        } catch (JacksonException malformed) {
            throw new WireException("not the JSON that is wanted: " + malformed.getOriginalMessage(), malformed);
        } catch (LedgerException | IllegalArgumentException unsound) {
            throw new WireException("what it says is not sound: " + unsound.getMessage(), unsound);
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException invalid) {
            throw new WireException("no UTF-8", invalid);
        }
    }

    private static JsonObject object(JsonParser parser) {
        JsonObject object = new JsonObject();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.fields.put(name, value(parser));
        }
        return object;
    }

    private static Value value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Value.Nested(object(parser));
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Value.Text(parser.getString());
            case VALUE_NUMBER_INT -> parser.getNumberType() == NumberType.BIG_INTEGER
                    ? new Value.Other()
                    : new Value.Whole(parser.getLongValue());
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case VALUE_NUMBER_FLOAT, VALUE_NULL -> new Value.Other();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new WireException("no JSON value");
        };
    }

    private static Value.Items items(JsonParser parser) {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Value.Items(items);
    }

    /// Whether there is such a field, whatever it holds.
    boolean has(String name) {
        return fields.containsKey(name);
    }

    /// A text of at most so many characters, without halves of characters.
    String text(String name, int most) {
        if (fields.get(name) instanceof Value.Text(String text) && isSound(text, most)) {
            return text;
        }
        throw wrong(name);
    }

    private static boolean isSound(String text, int most) {
        return text.length() <= most && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /// Whether something is so.
    boolean flag(String name) {
        if (fields.get(name) instanceof Value.Flag(boolean flag)) {
            return flag;
        }
        throw wrong(name);
    }

    /// A whole number between these two.
    long number(String name, long least, long most) {
        if (fields.get(name) instanceof Value.Whole(long number) && number >= least && number <= most) {
            return number;
        }
        throw wrong(name);
    }

    /// An id in its one spelling: 36 characters, lower case.
    UUID uuid(String name) {
        return uuid(name, text(name, UUID_LENGTH));
    }

    /// An id in its one spelling.
    static UUID uuid(String name, String text) {
        return made(name, () -> {
            UUID uuid = UUID.fromString(text);
            if (!uuid.toString().equals(text)) {
                throw new IllegalArgumentException(text);
            }
            return uuid;
        });
    }

    /// Bytes in the one spelling of base64url without padding, at most so many.
    byte[] bytes(String name, int most) {
        return bytes(name, text(name, LONGEST_STRING), most);
    }

    private static byte[] bytes(String name, String text, int most) {
        byte[] bytes = made(name, () -> Base64.getUrlDecoder().decode(text));
        if (bytes.length <= most && JsonText.base64(bytes).equals(text)) {
            return bytes;
        }
        throw wrong(name);
    }

    /// Bytes in lower-case hexadecimal, at most so many.
    byte[] hex(String name, int most) {
        String text = text(name, LONGEST_STRING);
        byte[] bytes = made(name, () -> HexFormat.of().parseHex(text));
        if (bytes.length <= most && HexFormat.of().formatHex(bytes).equals(text)) {
            return bytes;
        }
        throw wrong(name);
    }

    /// A hash, as its 32 bytes.
    Hash hash(String name) {
        return hash(name, text(name, LONGEST_STRING));
    }

    private static Hash hash(String name, String text) {
        return made(name, () -> Hash.of(bytes(name, text, Hash.LENGTH)));
    }

    /// Objects, at most so many, each read by itself in their order.
    <T> List<T> list(String name, int most, Function<JsonObject, T> reader) {
        List<T> read = new ArrayList<>();
        for (Value item : items(name, most)) {
            if (!(item instanceof Value.Nested(JsonObject object))) {
                throw wrong(name);
            }
            read.add(reader.apply(object));
        }
        return read;
    }

    /// Texts, at most so many of at most so many characters, without halves of characters.
    List<String> texts(String name, int most, int longest) {
        List<String> read = new ArrayList<>();
        for (Value item : items(name, most)) {
            if (!(item instanceof Value.Text(String text)) || !isSound(text, longest)) {
                throw wrong(name);
            }
            read.add(text);
        }
        return read;
    }

    /// Hashes, at most so many.
    List<Hash> hashes(String name, int most) {
        List<Hash> read = new ArrayList<>();
        for (Value item : items(name, most)) {
            if (!(item instanceof Value.Text(String text))) {
                throw wrong(name);
            }
            read.add(hash(name, text));
        }
        return read;
    }

    private List<Value> items(String name, int most) {
        if (fields.get(name) instanceof Value.Items(List<Value> items) && items.size() <= most) {
            return items;
        }
        throw wrong(name);
    }

    /// One of the words of an enumeration, as [JsonText#word] writes them.
    ///
    /// @return empty for a word that is none of them: a later program's
    <E extends Enum<E>> Optional<E> word(String name, E[] all) {
        String text = text(name, LONGEST_NAME);
        return Arrays.stream(all).filter(each -> JsonText.word(each).equals(text)).findFirst();
    }

    private static <T> T made(String name, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException malformed) {
            throw new WireException(name + " is missing or not what it has to be", malformed);
        }
    }

    /// What is to be thrown where a field is not what is wanted.
    static WireException wrong(String name) {
        return new WireException(name + " is missing or not what it has to be");
    }
}
