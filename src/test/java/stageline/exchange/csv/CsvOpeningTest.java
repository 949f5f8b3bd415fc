package stageline.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;

class CsvOpeningTest {

    @TempDir
    private Path folder;

    @Test
    void readsCellsWithCommasQuotesAndLineBreaks() throws Exception {
        CsvFile file = opened("first,last,address\nJohn,Doe,\"120 any st., \"\"Any\"\"\nTown\"\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.header()).containsExactly("first", "last", "address");
        assertThat(rows(file)).containsExactly(List.of("John", "Doe", "120 any st., \"Any\"\nTown"));
    }

    @Test
    void keepsCrLfWithinCellsAndNeedsNoFinalLineEnd() throws Exception {
        CsvFile file = opened("a,b\r\n1,\"x\r\ny\"\r\n3,4".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file)).containsExactly(List.of("1", "x\r\ny"), List.of("3", "4"));
    }

    @Test
    void keepsBlanksAndJsonInCells() throws Exception {
        CsvFile file = opened("key,value\n 1 ,\"{\"\"type\"\": \"\"Point\"\"}\"\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file)).containsExactly(List.of(" 1 ", "{\"type\": \"Point\"}"));
    }

    @Test
    void saysOnWhichLineARowBegins() throws Exception {
        CsvFile file = opened("a,b\n\n\"x\ny\",2\n\n3,4\n".getBytes(StandardCharsets.UTF_8));
        List<Long> lines = new ArrayList<>();
        try (CsvRows rows = file.rows()) {
            while (rows.next()) {
                lines.add(rows.line());
            }
        }
        assertThat(lines).containsExactly(3L, 6L);
    }

    @Test
    void keepsDuplicateHeadersAndEmptyLastColumns() throws Exception {
        CsvFile file = opened("a,b,a,\n1,2,3,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.header()).containsExactly("a", "b", "a", "");
        assertThat(rows(file)).containsExactly(List.of("1", "2", "3", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"UTF-8|EFBBBF", "UTF-16LE|FFFE", "UTF-16BE|FEFF"})
    void believesAByteOrderMark(String charset, String mark) throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(mark));
        bytes.write("año,b\nñandú 日本,2\n".getBytes(Charset.forName(charset)));
        CsvFile file = opened(bytes.toByteArray());
        assertThat(file.header()).containsExactly("año", "b");
        assertThat(rows(file)).containsExactly(List.of("ñandú 日本", "2"));
        assertThat(file.encoding().toString()).isEqualTo(charset + " with mark");
    }

    @Test
    void takesUtf8WithoutAMark() throws Exception {
        CsvFile file = opened("a;b\nñ;€\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file)).containsExactly(List.of("ñ", "€"));
        assertThat(file.encoding().toString()).isEqualTo("UTF-8");
    }

    @Test
    void takesWindows1252OnlyWhereItCannotBeUtf8AndSaysSo() throws Exception {
        CsvFile file = opened("nombre;importe\nCigüeña;5 €\n".getBytes(Charset.forName("windows-1252")));
        assertThat(rows(file)).containsExactly(List.of("Cigüeña", "5 €"));
        assertThat(file.encoding().toString()).isEqualTo("windows-1252 (assumed)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b;c,d\\n1,2;3,4\\n|44", "a;b;c\\n1,5;2,5;3,5\\n|59", "a\\tb, c\\n1\\t2\\n|9", "sep=;\\na,b;c\\n1;2\\n|59",
                    "one\\n1,5\\n|44"})
    void findsTheDelimiter(String text, int delimiter) throws Exception {
        assertThat(opened(text.translateEscapes().getBytes(StandardCharsets.UTF_8)).delimiter()).isEqualTo((char) delimiter);
    }

    @Test
    void passesOverADelimiterHint() throws Exception {
        CsvFile file = opened("sep=;\r\na;b\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.header()).containsExactly("a", "b");
        assertThat(rows(file)).containsExactly(List.of("1", "2"));
    }

    @Test
    void refusesWhatIsNotText() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("xl/workbook.xml"));
            entries.write(new byte[] {1, 2, 3});
        }
        assertThat(refusal(zip.toByteArray())).isEqualTo(Code.FILE_IS_NOT_CSV);
        assertThat(refusal("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Code.FILE_IS_NOT_CSV);
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0})).isEqualTo(Code.FILE_IS_NOT_CSV);
        assertThat(refusal("\n <!DOCTYPE html><html>".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Code.FILE_IS_NOT_CSV);
        assertThat(refusal(new byte[] {(byte) 0xC3, 0x01, 0x02, ',', (byte) 0xFE, 0x00})).isEqualTo(Code.FILE_IS_BINARY);
        assertThat(refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Code.FILE_IS_UNMARKED_UTF16);
        assertThat(refusal(new byte[0])).isEqualTo(Code.FILE_EMPTY);
        assertThat(refusal("\n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.FILE_EMPTY);
    }

    @Test
    void refusesAMarkedFileThatBreaksItsEncoding() throws Exception {
        assertThat(refusal(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', ',', (byte) 0xC3, '\n'}))
                .isEqualTo(Code.FILE_IS_NOT_TEXT);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(CsvOpening.open(folder.resolve("none.csv"))).isInstanceOfSatisfying(
                CsvOpening.Refused.class, refused -> assertThat(refused.reason().code()).isEqualTo(Code.FILE_NOT_FOUND));
    }

    @Test
    void namesTheLineOfAQuotationMarkThatIsNeverClosed() throws Exception {
        CsvFile file = opened("a,b\n1,2\n3,\"open\n5,6\n".getBytes(StandardCharsets.UTF_8));
        Unreadable broken = assertThrows(Unreadable.class, () -> rows(file));
        assertThat(broken.reason()).isEqualTo(Reason.of(Code.QUOTES_BROKEN, 3));
    }

    @Test
    void boundsTheLengthOfARow() throws Exception {
        String endless = "x".repeat(CsvRows.LONGEST_ROW);
        CsvFile file = opened(("a,b\n1,2\n3,\"" + endless + "\n\n" + endless).getBytes(StandardCharsets.UTF_8));
        Unreadable broken = assertThrows(Unreadable.class, () -> rows(file));
        assertThat(broken.reason().code()).isEqualTo(Code.ROW_TOO_LONG);
    }

    @Test
    void refusesToGoOnWithAFileThatWasChanged() throws Exception {
        CsvFile file = opened("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        Files.writeString(file.path(), "a,b\n1,2\n3,4\n");
        Unreadable broken = assertThrows(Unreadable.class, file::rows);
        assertThat(broken.reason().code()).isEqualTo(Code.FILE_CHANGED);
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        for (Code code : Code.values()) {
            String english = Reason.of(code, "1", "2", "3").in(Locale.GERMANY);
            String spanish = Reason.of(code, "1", "2", "3").in(Locale.of("es", "ES"));
            assertThat(english).isNotBlank().doesNotContain("{");
            assertThat(spanish).isNotBlank().isNotEqualTo(english).doesNotContain("{");
        }
    }

    private CsvFile opened(byte[] bytes) throws IOException {
        return switch (CsvOpening.open(file(bytes))) {
            case CsvOpening.Opened(CsvFile file) -> file;
            case CsvOpening.Refused(Reason reason) -> throw new AssertionError(reason.toString());
        };
    }

    private Code refusal(byte[] bytes) throws IOException {
        return switch (CsvOpening.open(file(bytes))) {
            case CsvOpening.Opened(CsvFile file) -> throw new AssertionError("opened as " + file);
            case CsvOpening.Refused(Reason reason) -> reason.code();
        };
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    private static List<List<String>> rows(CsvFile file) throws Unreadable {
        List<List<String>> all = new ArrayList<>();
        try (CsvRows rows = file.rows()) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < rows.width(); i++) {
                    cells.add(rows.cell(i));
                }
                all.add(cells);
            }
        }
        return all;
    }
}
