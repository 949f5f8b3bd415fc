package stageline.sync.wire;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import stageline.ledger.Hash;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a JSON object, field by field.
final class JsonText {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final JsonGenerator out;

    private JsonText(JsonGenerator out) {
        this.out = out;
    }

    /// An object as UTF-8.
    static byte[] object(Consumer<JsonText> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            fields.accept(new JsonText(out));
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /// Bytes as base64url without padding.
    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// How a name in the program is written: `SIGNED_OUT` is `signed-out`.
    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    JsonText put(String name, String text) {
        out.writeStringProperty(name, text);
        return this;
    }

    JsonText put(String name, long number) {
        out.writeNumberProperty(name, number);
        return this;
    }

    JsonText put(String name, boolean flag) {
        out.writeBooleanProperty(name, flag);
        return this;
    }

    JsonText put(String name, Enum<?> word) {
        return put(name, word(word));
    }

    JsonText put(String name, UUID uuid) {
        return put(name, uuid.toString());
    }

    JsonText putHex(String name, byte[] bytes) {
        return put(name, HexFormat.of().formatHex(bytes));
    }

    JsonText put(String name, byte[] bytes) {
        return put(name, base64(bytes));
    }

    JsonText put(String name, Hash hash) {
        return put(name, hash.bytes());
    }

    JsonText hashes(String name, Collection<Hash> hashes) {
        out.writeArrayPropertyStart(name);
        hashes.forEach(hash -> out.writeString(base64(hash.bytes())));
        out.writeEndArray();
        return this;
    }

    JsonText texts(String name, Collection<String> texts) {
        out.writeArrayPropertyStart(name);
        texts.forEach(text -> out.writeString(text));
        out.writeEndArray();
        return this;
    }

    <T> JsonText list(String name, Collection<T> items, BiConsumer<T, JsonText> fields) {
        out.writeArrayPropertyStart(name);
        for (T item : items) {
            out.writeStartObject();
            fields.accept(item, this);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }
}
