package stageline.exchange.hubspot;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Builds files as HubSpot exports them: all columns, most cells empty.
final class HubSpotFiles {

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    private HubSpotFiles(List<String> header) {
        this.header = new ArrayList<>(header);
    }

    /// The full layout: 146 columns for `deal`, 311 for `contact`.
    static HubSpotFiles full(String object) throws IOException {
        int columns = object.equals("deal") ? 146 : 311;
        try (var in = Objects.requireNonNull(HubSpotFiles.class.getResourceAsStream("/stageline/exchange/hubspot-columns.csv"));
                var parser = CSVFormat.RFC4180.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> labels = parser.stream()
                    .filter((CSVRecord row) -> row.get(0).equals(object))
                    .map(row -> row.get(2))
                    .limit(columns)
                    .toList();
            return new HubSpotFiles(labels);
        }
    }

    static HubSpotFiles of(String... header) {
        return new HubSpotFiles(Arrays.asList(header));
    }

    HubSpotFiles column(String name) {
        header.add(name);
        return this;
    }

    int columns() {
        return header.size();
    }

    /// A row with some filled cells; of two columns of one name, the first is filled.
    HubSpotFiles row(Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        header.forEach(_ -> row.add(""));
        cells.forEach((name, text) -> {
            int at = header.indexOf(name);
            if (at < 0) {
                throw new IllegalArgumentException(name);
            }
            row.set(at, text);
        });
        rows.add(row);
        return this;
    }

    Path write(Path file) throws IOException {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        String text = all.stream()
                .map(row -> row.stream().map(HubSpotFiles::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return Files.writeString(file, text + "\n");
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
