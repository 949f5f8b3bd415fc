package stageline.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What of a text can stand on paper.
class PrintableTest {

    @Test
    void keepsWhatUnicodeAssignsToWriting() {
        String text = "e\u0301 \u05E9\u05DC \uD83D\uDE00 a\u200Bb\u200D \u202E\u2066 \u00AD \uD840\uDC0B\uFFFD";

        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @Test
    void showsThatSomethingStoodThereWhichNoPaperHolds() {
        assertThat(Printable.of("a\u0000b\u001Bc\u007Fd\uD800e\uFFFEf\uE000g\uFDD0h"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
    }

    @Test
    void hasOneKindOfLineEndAndNoTabulator() {
        assertThat(Printable.of("\uFEFFa\r\nb\rc\u2028d\u0085e\tf")).isEqualTo("a\nb\nc\nd\ne f");
    }

    @Test
    void tellsColoursThatCanBeReadFromThoseThatCant() {
        assertThat(Colour.of("0f6b5c").legible()).isTrue();
        assertThat(Colour.of("FFD400").legible()).isFalse();
        assertThat(Colour.of("0f6b5c").hex()).isEqualTo("0F6B5C");
        assertThatThrownBy(() -> Colour.of("green")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNothingForAPictureThatIsNoneOrIsBroken() {
        byte[] broken = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 9, 0, 0, 0, 9, 8, 6};
        assertThatThrownBy(() -> Picture.of(broken, "Logo")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Picture.of("GIF89a, and more than twenty-four bytes".getBytes(StandardCharsets.US_ASCII), "Logo"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
