package stageline.sync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EventLinesTest {

    @Property(tries = 200)
    void whatIsWrittenIsReadHoweverItIsCut(@ForAll String data, @ForAll byte pieces) throws TooLargeException {
        String sound = new String(data.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\r", "");
        byte[] text = new ServerEvent("poke", sound).toText().getBytes(StandardCharsets.UTF_8);
        int length = 1 + Math.abs(pieces);
        List<ServerEvent> read = new ArrayList<>();
        EventLines lines = new EventLines(1_000_000);
        for (int start = 0; start < text.length; start += length) {
            int end = Math.min(start + length, text.length);
            lines.take(Arrays.copyOfRange(text, start, end), read::add);
        }

        assertThat(read).containsExactly(new ServerEvent("poke", sound));
    }

    @Test
    void whatOthersWriteIsReadToo() throws TooLargeException {
        assertThat(read(":sign\r\nid: 7\r\ndata\r\ndata:  two\r\n\r\nevent: empty\n\nretry: 3\ndata: x\n\n"))
                .containsExactly(new ServerEvent("message", "\n two"), new ServerEvent("message", "x"));
    }

    @Test
    void manyShortLinesAreTooLargeAsWell() {
        assertThatThrownBy(() -> read("data: 123456789\n".repeat(20))).isInstanceOf(TooLargeException.class);
    }

    private static List<ServerEvent> read(String text) throws TooLargeException {
        List<ServerEvent> read = new ArrayList<>();
        new EventLines(100).take(text.getBytes(StandardCharsets.UTF_8), read::add);
        return read;
    }
}
