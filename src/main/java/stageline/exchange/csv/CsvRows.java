package stageline.exchange.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import stageline.exchange.Reason;

/// The rows of a CSV file, one after the other, in bounded memory. Empty lines are passed over.
///
/// Not thread-safe. Whoever has it closes it.
public final class CsvRows implements AutoCloseable {

    /// How many characters one row may have: more means a quotation mark that is never closed.
    static final int LONGEST_ROW = 10_000_000;

    private static final String[] NONE = {};

    private final Bounded source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private String[] cells = NONE;
    private long line;

    CsvRows(Reader reader, CSVFormat format) throws IOException {
        source = new Bounded(reader);
        parser = CSVParser.builder().setReader(source).setFormat(format).get();
        records = parser.iterator();
    }

    /// Goes to the next row.
    ///
    /// @return whether there is one
    /// @throws Unreadable if the file is no CSV from here on
    public boolean next() throws Unreadable {
        do {
            source.beginRow();
            line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    cells = NONE;
                    return false;
                }
                cells = records.next().values();
            } catch (UncheckedIOException e) {
                throw new Unreadable(reason(cause(e)));
            }
        } while (cells.length == 0 || (cells.length == 1 && cells[0].isEmpty()));
        return true;
    }

    /// The line the row begins at; the first line of the file is 1.
    public long line() {
        return line;
    }

    /// How many cells the row has.
    public int width() {
        return cells.length;
    }

    /// A cell of the row, to the letter; empty for one it does not have.
    public String cell(int position) {
        return position < cells.length ? cells[position] : "";
    }

    /// Whether every cell from `position` on is empty.
    public boolean emptyFrom(int position) {
        for (int i = position; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws Unreadable {
        try {
            parser.close();
        } catch (IOException e) {
            throw new Unreadable(reason(e));
        }
    }

    /// The parser wraps what it meets; where it wraps nothing, the wrapper's own words have to do.
    private static IOException cause(UncheckedIOException e) {
        IOException cause = e.getCause();
        return cause == null ? new IOException(e.getMessage()) : cause;
    }

    private Reason reason(IOException cause) {
        return switch (cause) {
            case RowTooLong _ -> Reason.of(Reason.Code.ROW_TOO_LONG, line, LONGEST_ROW);
            case CharacterCodingException _ -> Reason.of(Reason.Code.FILE_IS_NOT_TEXT);
            // The parser tells its own complaints from the disk's by nothing but their type.
            case IOException e when e.getClass() == IOException.class || e instanceof CSVException ->
                Reason.of(Reason.Code.QUOTES_BROKEN, line);
            case IOException e -> Reason.of(Reason.Code.FILE_UNREADABLE, "", String.valueOf(e.getMessage()));
        };
    }

    private static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Counts what was read since the row began. The parser reads ahead by one small buffer, which does not matter here.
    private static final class Bounded extends FilterReader {
        private long sinceRow;

        Bounded(Reader reader) {
            super(reader);
        }

        void beginRow() {
            sinceRow = 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws RowTooLong {
            sinceRow += read;
            if (sinceRow > LONGEST_ROW) {
                throw new RowTooLong();
            }
        }
    }
}
