package stageline.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    private static final int MOST = 1_000;

    @Test
    void fieldsThatNobodyAsksForMayHoldAnything() {
        String message = """
                {"later": {"a": [1.5e300, null, true, {"b": "\\ud800"}]}, "large": 123456789012345678901234567890, "wanted": 7}""";

        long wanted = read(message, object -> object.number("wanted", 0, 9));

        assertThat(wanted).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "7", "[]", "null", "\"text\"", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{'a':1}",
        "{\"a\":01}", "{\"a\":+1}",
        "{\"a\":1}{}", "{\"a\":1} 2", "{\"a\":1}]", "{\"a\":NaN}", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "// c\n{\"a\":1}",
        "\ufeff{\"a\":1}",
        "{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":1}", "{\"a\":1,\"b\":{\"c\":1,\"c\":2}}",
        "{\"a\":1,\"b\":123456789012345678901234567890123}"
    })
    void whatIsNoJsonObjectIsRefused(String message) {
        isRefused(message, object -> object.number("a", 0, 9));
    }

    @Test
    void onlyUtf8IsRead() {
        for (Charset other : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1}) {
            byte[] message = "{\"a\":1,\"b\":\"é\"}".getBytes(other);

            assertThatExceptionOfType(WireException.class)
                    .isThrownBy(() -> JsonObject.read(message, MOST, object -> object.number("a", 0, 9)));
        }
    }

    @Test
    void depthSizeAndNumberOfValuesAreBounded() {
        Function<JsonObject, Long> number = object -> object.number("a", 0, 9);

        long deepest = read("{\"a\":1,\"b\":" + "[".repeat(7) + "]".repeat(7) + "}", number);
        assertThat(deepest).isEqualTo(1);
        isRefused("{\"a\":1,\"b\":" + "[".repeat(8) + "]".repeat(8) + "}", number);
        long largest = read("{\"a\":1" + " ".repeat(MOST - 7) + "}", number);
        assertThat(largest).isEqualTo(1);
        isRefused("{\"a\":1" + " ".repeat(MOST - 6) + "}", number);
        byte[] many = ("{\"a\":1,\"b\":[" + "0,".repeat(100_000) + "0]}").getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> JsonObject.read(many, many.length, number));
        isRefused("{\"a\":1,\"" + "b".repeat(65) + "\":2}", number);
    }

    @Test
    void aFieldHoldsWhatIsWantedOrIsRefused() {
        for (String other : new String[] {"null", "true", "1.0", "1e1", "-1", "10", "9223372036854775808", "\"1\"", "[1]", "{}"}) {
            isRefused("{\"a\":" + other + "}", object -> object.number("a", 0, 9));
        }
        for (String other : new String[] {"null", "7", "[\"a\"]", "\"four\"", "\"\\ud83d\""}) {
            isRefused("{\"a\":" + other + "}", object -> object.text("a", 3));
        }
        for (String other : new String[] {"\"1-1-1-1-1\"", "\"0197A000-0000-7000-8000-000000000001\"", "\"\""}) {
            isRefused("{\"a\":" + other + "}", object -> object.uuid("a"));
        }
        for (String other : new String[] {"\"AA==\"", "\"AB\"", "\"A\"", "\"A+\"", "\"A\\n\"", "\"AAAAAAA\""}) {
            isRefused("{\"a\":" + other + "}", object -> object.bytes("a", 4));
        }
        for (String other : new String[] {"\"0\"", "\"0A\"", "\"0g\"", "\"0 \"", "\"0000000000\""}) {
            isRefused("{\"a\":" + other + "}", object -> object.hex("a", 4));
        }
        for (String other : new String[] {"{}", "[1]", "[[]]", "[{},{},{}]"}) {
            isRefused("{\"a\":" + other + "}", object -> object.list("a", 2, each -> each));
        }
        isRefused("{\"a\":[\"AA\"]}", object -> object.hashes("a", 2));
        isRefused("{}", object -> object.text("a", 3));
    }

    @Test
    void soundFieldsAreRead() {
        UUID id = UUID.fromString("0197a000-0000-7000-8000-000000000001");

        UUID read = read("{\"a\":\"" + id + "\"}", object -> object.uuid("a"));
        byte[] bytes = read("{\"a\":\"_-8\"}", object -> object.bytes("a", 2));
        byte[] hex = read("{\"a\":\"ffef\"}", object -> object.hex("a", 2));
        String text = read("{\"a\":\"😀\"}", object -> object.text("a", 2));
        List<Boolean> list = read("{\"a\":[{},{\"b\":0}]}", object -> object.list("a", 2, each -> each.has("b")));

        assertThat(read).isEqualTo(id);
        assertThat(bytes).containsExactly(0xff, 0xef);
        assertThat(hex).isEqualTo(bytes);
        assertThat(text).isEqualTo("😀");
        assertThat(list).containsExactly(false, true);
    }

    private static <T> T read(String message, Function<JsonObject, T> reader) {
        return JsonObject.read(message.getBytes(StandardCharsets.UTF_8), MOST, reader);
    }

    private static void isRefused(String message, Function<JsonObject, ?> reader) {
        assertThatExceptionOfType(WireException.class).as(message).isThrownBy(() -> read(message, reader));
    }
}
