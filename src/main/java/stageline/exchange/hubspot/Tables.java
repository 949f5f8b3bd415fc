package stageline.exchange.hubspot;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import stageline.exchange.intake.StageLabels;
import stageline.exchange.layout.FieldTargets;
import stageline.exchange.layout.Target;
import stageline.exchange.layout.Target.By;
import stageline.sales.naming.TextFolding;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;

/// The tables of HubSpot's columns and stages.
final class Tables {

    private static final CSVFormat TABLE = CSVFormat.RFC4180;

    private Tables() {}

    /// The meaning of each column of a kind of record, by folded label. A column without a field of its own is `Kept` under its label.
    static Map<EntityType, Map<String, Target>> columns() {
        Map<EntityType, Map<String, Target>> columns = new HashMap<>();
        for (CSVRecord row : rows("hubspot-columns.csv")) {
            EntityType kind = EntityType.ofCode(row.get(0)).orElseThrow();
            Target target = target(kind, row.get(1), row.get(2));
            Map<String, Target> ofKind = columns.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
            row.stream().skip(2).filter(label -> !label.isEmpty()).forEach(label -> ofKind.putIfAbsent(TextFolding.fold(label), target));
        }
        return columns;
    }

    /// The labels of HubSpot's default pipeline and of our own stages.
    static StageLabels stages() {
        Map<String, Stage> stages = new HashMap<>();
        for (CSVRecord row : rows("hubspot-stages.csv")) {
            stages.put(row.get(1), Stage.ofCode(row.get(0)).orElseThrow());
        }
        return StageLabels.of(stages);
    }

    private static List<CSVRecord> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream("/stageline/exchange/" + name), name);
                var parser = TABLE.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<CSVRecord> records = parser.getRecords();
            return records.subList(1, records.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Target target(EntityType kind, String words, String label) {
        String[] parts = words.split(":", -1);
        return switch (parts[0]) {
            case "key" -> new Target.Key();
            case "local" -> new Target.LocalKey();
            case "name" -> new Target.WholeName();
            case "stage" -> new Target.StageNow();
            case "made" -> new Target.MadeAt();
            case "currency" -> new Target.CurrencyOfRow();
            case "offering" -> new Target.Offering(";");
            case "field" -> FieldTargets.named(kind, parts[1]).orElseThrow();
            case "link" -> new Target.Link(EntityType.ofCode(parts[1]).orElseThrow(), by(parts[2]), parts.length > 3, true);
            case "keep" -> new Target.Kept(Field.extra(label));
            default -> throw new IllegalStateException("hubspot-columns.csv: " + words);
        };
    }

    private static By by(String word) {
        return switch (word) {
            case "key" -> By.KEY;
            case "local" -> By.LOCAL_KEY;
            case "name" -> By.NAME;
            default -> throw new IllegalStateException("hubspot-columns.csv: " + word);
        };
    }
}
