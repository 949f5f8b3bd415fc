package stageline.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;

/// What came of opening a file as CSV.
public sealed interface CsvOpening {

    /// It is CSV.
    record Opened(CsvFile file) implements CsvOpening {}

    /// It is not, whatever its name says.
    record Refused(Reason reason) implements CsvOpening {}

    /// Looks at a whole file: whether it is text, in which encoding, with which delimiter.
    ///
    /// The encoding is the one of the byte order mark, else UTF-8 where every byte fits, else Windows-1252. The delimiter is the
    /// one of comma, semicolon and tab that cuts the first rows into the most cells of one count.
    static CsvOpening open(Path path) {
        try {
            byte[] head;
            try (InputStream in = Files.newInputStream(path)) {
                head = in.readNBytes(Looking.SAMPLE);
            }
            return new Looking(path, head).result();
        } catch (NoSuchFileException _) {
            return new Refused(Reason.of(Code.FILE_NOT_FOUND, path));
        } catch (IOException e) {
            return new Refused(Reason.of(Code.FILE_UNREADABLE, path, String.valueOf(e.getMessage())));
        }
    }

    /// One look at one file.
    final class Looking {
        static final int SAMPLE = 1 << 16;

        private static final int ROWS_TRIED = 20;
        private static final int FEWEST_ZEROS = 4;
        private static final char[] DELIMITERS = {',', ';', '\t'};
        private static final Pattern DELIMITER_HINT = Pattern.compile("\"?sep=([,;\t])\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

        private final Path path;
        private final byte[] head;

        private Looking(Path path, byte[] head) {
            this.path = path;
            this.head = head;
        }

        private CsvOpening result() throws IOException {
            var refusal = whyNoText();
            if (!refusal.isEmpty()) {
                return new Refused(refusal.getFirst());
            }
            Encoding encoding = Encoding.byMark(head, head.length);
            if (!encoding.reads(path)) {
                if (encoding.mark() > 0 || !encoding.charset().equals(StandardCharsets.UTF_8)) {
                    return new Refused(Reason.of(Code.FILE_IS_NOT_TEXT));
                }
                encoding = Encoding.windows1252();
                if (hasControls() || !encoding.reads(path)) {
                    return new Refused(Reason.of(Code.FILE_IS_BINARY));
                }
            }
            return opened(encoding);
        }

        private List<Reason> whyNoText() {
            if (head.length == 0) {
                return List.of(Reason.of(Code.FILE_EMPTY));
            }
            var kind = FileKind.of(head, head.length);
            if (kind.isPresent()) {
                return List.of(Reason.of(Code.FILE_IS_NOT_CSV, kind.get().words()));
            }
            if (head.length >= 4 && Arrays.equals(head, 0, 4, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}, 0, 4)) {
                return List.of(Reason.of(Code.FILE_IS_UTF32));
            }
            boolean utf16 = !Encoding.byMark(head, head.length).charset().equals(StandardCharsets.UTF_8);
            long even = zeros(0);
            long odd = zeros(1);
            if (!utf16 && (even + odd) * 10 > head.length) {
                boolean oneSided = even + odd >= FEWEST_ZEROS && (even * 20 < odd || odd * 20 < even);
                return List.of(Reason.of(oneSided ? Code.FILE_IS_UNMARKED_UTF16 : Code.FILE_IS_BINARY));
            }
            return List.of();
        }

        private long zeros(int from) {
            long count = 0;
            for (int i = from; i < head.length; i += 2) {
                if (head[i] == 0) {
                    count++;
                }
            }
            return count;
        }

        private boolean hasControls() {
            for (byte b : head) {
                if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                    return true;
                }
            }
            return false;
        }

        private CsvOpening opened(Encoding encoding) throws IOException {
            // A character cut at the end of the sample turns into a replacement, which does not matter for counting cells.
            String sample = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
            Matcher hint = DELIMITER_HINT.matcher(sample);
            boolean hinted = hint.lookingAt();
            char delimiter = hinted ? hint.group(1).charAt(0) : likeliest(sample, head.length < SAMPLE);
            var size = Files.size(path);
            var modified = Files.getLastModifiedTime(path);
            try (CsvRows rows = new CsvRows(CsvFile.reader(path, encoding), CsvFile.format(delimiter))) {
                boolean found = rows.next() && (!hinted || rows.next());
                if (!found) {
                    return new Refused(Reason.of(Code.FILE_EMPTY));
                }
                List<String> header = new ArrayList<>(rows.width());
                for (int i = 0; i < rows.width(); i++) {
                    header.add(rows.cell(i));
                }
                return new Opened(new CsvFile(path, encoding, delimiter, hinted, header, size, modified));
            } catch (Unreadable e) {
                return new Refused(e.reason());
            }
        }

        private static char likeliest(String sample, boolean whole) throws IOException {
            char best = ',';
            int most = 0;
            for (char delimiter : DELIMITERS) {
                int score = cellsOfOneCount(sample, whole, delimiter);
                if (score > most) {
                    most = score;
                    best = delimiter;
                }
            }
            return best;
        }

        /// Twice the cells of the header where the first rows have as many each, once where they do not, none for a single column.
        private static int cellsOfOneCount(String sample, boolean whole, char delimiter) throws IOException {
            int header = 0;
            boolean even = true;
            try (CsvRows rows = new CsvRows(new StringReader(sample), CsvFile.format(delimiter))) {
                int last = 0;
                for (int i = 0; i < ROWS_TRIED && rows.next(); i++) {
                    // A row counts only once the next one begins: the sample may end within it.
                    even &= i < 2 || last == header;
                    last = rows.width();
                    header = i == 0 ? last : header;
                }
                even &= !whole || last == header;
            } catch (Unreadable _) {
                even &= header > 0;
            }
            return header < 2 ? 0 : even ? 2 * header : header;
        }
    }
}
