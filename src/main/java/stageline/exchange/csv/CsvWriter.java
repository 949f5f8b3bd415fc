package stageline.exchange.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes CSV as RFC 4180 has it: UTF-8 with a byte order mark (without one, spreadsheets take it for their own code page), commas, CRLF.
///
/// No text begins with a formula character ([FormulaGuard]). Not thread-safe.
public final class CsvWriter implements Closeable {

    private static final char MARK = '\uFEFF';

    private final Writer out;
    private boolean rowBegun;

    /// Writes to `out` and closes it in the end.
    public CsvWriter(OutputStream out) throws IOException {
        // The encoder throws on half a surrogate pair instead of writing a question mark for it.
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
        this.out.write(MARK);
    }

    /// A cell with text.
    public CsvWriter text(String text) throws IOException {
        next();
        write(FormulaGuard.guard(text));
        return this;
    }

    /// A cell that a spreadsheet may take as it stands: a number, a date. Only what this program composed itself.
    public CsvWriter plain(String text) throws IOException {
        next();
        write(text);
        return this;
    }

    /// A cell with nothing in it.
    public CsvWriter empty() throws IOException {
        next();
        return this;
    }

    /// Ends the row.
    public void endRow() throws IOException {
        out.write("\r\n");
        rowBegun = false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void next() throws IOException {
        if (rowBegun) {
            out.write(',');
        }
        rowBegun = true;
    }

    private void write(String cell) throws IOException {
        if (needsQuotes(cell)) {
            out.write('"');
            out.write(cell.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(cell);
        }
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t') {
                return true;
            }
        }
        // A blank at either end would survive our own reading, but not that of others.
        return !cell.isEmpty() && (cell.charAt(0) <= ' ' || cell.charAt(cell.length() - 1) <= ' ');
    }
}
