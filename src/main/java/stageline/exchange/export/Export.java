package stageline.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import stageline.exchange.csv.CsvWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a sheet's rows one after the other; holds none of them. Closes the stream in the end. Blocking.
public final class Export {

    private Export() {}

    /// CSV with a header, as [CsvWriter] has it.
    ///
    /// @return how many rows were written
    /// @throws IOException if the stream takes no more
    public static <R> long csv(Sheet<R> sheet, Iterator<? extends R> rows, OutputStream out) throws IOException {
        long count = 0;
        try (CsvWriter writer = new CsvWriter(out)) {
            for (String column : sheet.columns()) {
                writer.text(column);
            }
            writer.endRow();
            while (rows.hasNext()) {
                for (Cell cell : sheet.cells().apply(rows.next())) {
                    write(cell, writer);
                }
                writer.endRow();
                count++;
            }
        }
        return count;
    }

    /// One JSON array with an object for each row, a row a line; empty cells are left out.
    ///
    /// @return how many rows were written
    public static <R> long json(Sheet<R> sheet, Iterator<? extends R> rows, OutputStream out) {
        long count = 0;
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            while (rows.hasNext()) {
                json.writeRaw('\n');
                write(sheet.columns(), sheet.cells().apply(rows.next()), json);
                count++;
            }
            json.writeRaw('\n');
            json.writeEndArray();
        }
        return count;
    }

    private static void write(Cell cell, CsvWriter writer) throws IOException {
        switch (cell) {
            case Cell.Empty _ -> writer.empty();
            case Cell.Text(String text) -> writer.text(text);
            case Cell.Figure(var number) -> writer.plain(number.toPlainString());
            case Cell.Day(var day) -> writer.plain(day.toString());
            case Cell.Moment(var moment) -> writer.plain(moment.toString());
            case Cell.Flag(boolean set) -> writer.plain(Boolean.toString(set));
        }
    }

    private static void write(List<String> columns, List<Cell> cells, JsonGenerator json) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            switch (cells.get(i)) {
                case Cell.Empty _ -> {
                    // An absent property says the same in fewer bytes.
                }
                case Cell.Text(String text) -> json.writeStringProperty(name, text);
                case Cell.Figure(var number) -> json.writeNumberProperty(name, number);
                case Cell.Day(var day) -> json.writeStringProperty(name, day.toString());
                case Cell.Moment(var moment) -> json.writeStringProperty(name, moment.toString());
                case Cell.Flag(boolean set) -> json.writeBooleanProperty(name, set);
            }
        }
        json.writeEndObject();
    }
}
