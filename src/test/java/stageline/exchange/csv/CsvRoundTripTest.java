package stageline.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRoundTripTest {

    @Property
    void whatIsWrittenComesBackEqual(@ForAll("rows") List<List<String>> rows) throws Exception {
        Path file = Files.createTempFile("round-trip", ".csv");
        try {
            try (CsvWriter writer = new CsvWriter(Files.newOutputStream(file))) {
                writer.text("id").text("text").endRow();
                for (List<String> row : rows) {
                    writer.plain("1").text(row.getFirst()).text(row.getLast()).endRow();
                }
            }
            assertThat(CsvOpening.open(file)).isInstanceOf(CsvOpening.Opened.class);
            if (CsvOpening.open(file) instanceof CsvOpening.Opened(CsvFile opened)) {
                try (CsvRows read = opened.rows()) {
                    for (List<String> row : rows) {
                        assertThat(read.next()).isTrue();
                        assertThat(FormulaGuard.unguard(read.cell(1))).isEqualTo(row.getFirst());
                        assertThat(FormulaGuard.unguard(read.cell(2))).isEqualTo(row.getLast());
                    }
                    assertThat(read.next()).isFalse();
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Property
    void noTextBeginsWithAFormulaCharacter(@ForAll("texts") String text) throws Exception {
        String written = written(text);
        String bare = written.startsWith("\"") ? written.substring(1) : written;
        assertThat(bare).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@");
        assertThat(bare).doesNotStartWith("\t").doesNotStartWith("\r").doesNotStartWith("\n");
        assertThat(bare).doesNotStartWith("\uFF1D").doesNotStartWith("\uFF0B").doesNotStartWith("\uFF0D").doesNotStartWith("\uFF20");
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return texts().list().ofSize(2).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything =
                Arbitraries.strings().all().ofMaxLength(40).filter(CsvRoundTripTest::hasNoLoneSurrogate);
        Arbitrary<String> nasty = Arbitraries.strings()
                .withChars("=+-@'\"\t\r\n,; \\\uFF1D\uFF0B\uFF0D\uFF20\u0000\uFFFE\uFEFF\u2028aé日")
                .ofMaxLength(8);
        Arbitrary<String> known = Arbitraries.of(
                "", "'", "''", "'=1", "=cmd|' /C calc'!A0", "-1+1", "@SUM(1)", "\"", "\"\"", "\r\n", "NULL", "--", "\uD83D\uDE00", " x ",
                "N/A");
        return Arbitraries.oneOf(anything, nasty, known);
    }

    private static String written(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(out)) {
            writer.text(text);
        }
        return out.toString(StandardCharsets.UTF_8).substring(1);
    }

    private static boolean hasNoLoneSurrogate(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
