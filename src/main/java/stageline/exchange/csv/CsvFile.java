package stageline.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import stageline.exchange.Reason;

/// A file that was found to be CSV.
///
/// @param path      where it is
/// @param encoding  how its characters became bytes
/// @param delimiter what stands between its cells
/// @param hint      whether its first line only names the delimiter (`sep=;`)
/// @param header    the cells of its header, to the letter
/// @param size      its length in bytes when it was opened
/// @param modified  when it had last been changed then
public record CsvFile(
        Path path, Encoding encoding, char delimiter, boolean hint, List<String> header, long size, FileTime modified) {

    public CsvFile {
        header = List.copyOf(header);
    }

    /// The name of the file without its folder.
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /// The rows below the header. The caller closes them.
    ///
    /// @throws Unreadable if the file was changed since it was opened, or is gone
    public CsvRows rows() throws Unreadable {
        try {
            if (Files.size(path) != size || !Files.getLastModifiedTime(path).equals(modified)) {
                throw new Unreadable(Reason.of(Reason.Code.FILE_CHANGED));
            }
            CsvRows rows = new CsvRows(reader(path, encoding), format(delimiter));
            for (int line = hint ? 2 : 1; line > 0; line--) {
                rows.next();
            }
            return rows;
        } catch (IOException e) {
            throw new Unreadable(Reason.of(Reason.Code.FILE_UNREADABLE, path, String.valueOf(e.getMessage())));
        }
    }

    static Reader reader(Path path, Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in.skipNBytes(encoding.mark());
            return new InputStreamReader(in, encoding.decoder());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// RFC 4180 read strictly: an open quotation mark at the end and text behind a closing one are errors, blanks belong to the cell.
    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180.builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(false)
                .setTrailingData(false)
                .get();
    }
}
