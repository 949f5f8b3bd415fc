package stageline.exchange.profile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.csv.CsvFile;
import stageline.exchange.csv.Unreadable;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.exchange.intake.Known;
import stageline.exchange.intake.Planner;
import stageline.exchange.intake.StageLabels;
import stageline.exchange.layout.Column;
import stageline.exchange.layout.Headers;
import stageline.exchange.layout.Layout;
import stageline.exchange.layout.Target;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;

/// What the files of a system mean that has no tables of its own here.
///
/// @param id       names the system: the second part of the external identities of its records, such as `csv:maven:deal:4711`
/// @param stages   the stage of each value of a stage column
/// @param currency the currency of amounts whose rows name none
/// @param dates    which number of an ambiguous date comes first; empty to ask where it matters
/// @param decimals the decimal mark of an ambiguous number; empty to ask where it matters
/// @param zone     the zone of times that name none; empty for the workspace's
/// @param empty    texts that mean an empty cell
/// @param files    the files
public record CsvProfile(
        String id,
        Map<String, Stage> stages,
        Optional<Currency> currency,
        Optional<DateOrder> dates,
        Optional<DecimalMark> decimals,
        Optional<ZoneId> zone,
        Set<String> empty,
        List<FileProfile> files) {

    /// The version of the profiles' format.
    public static final int FORMAT = 1;

    public CsvProfile {
        stages = Map.copyOf(stages);
        empty = Set.copyOf(empty);
        files = List.copyOf(files);
    }

    /// What one file means.
    ///
    /// @param file               its name, in which `*` stands for anything
    /// @param records            the kind of its records: deal, company or contact
    /// @param key                the column whose cells identify a record, empty to go by name or address
    /// @param columns            what columns mean, by their names; the others are kept under theirs
    /// @param constants          what all its records have, by field code
    /// @param countryFromCompany whether a deal without a country has its company's
    public record FileProfile(
            String file,
            EntityType records,
            Optional<String> key,
            Map<String, ColumnProfile> columns,
            Map<String, String> constants,
            boolean countryFromCompany) {
        public FileProfile {
            columns = Map.copyOf(columns);
            constants = Map.copyOf(constants);
        }

        boolean fits(String name) {
            String pattern = List.of(file.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(name).matches();
        }
    }

    /// What one column means.
    ///
    /// @param uses   what its cells become, each of them
    /// @param values what certain cells mean instead of what they say
    public record ColumnProfile(List<Use> uses, Map<String, String> values) {
        public ColumnProfile {
            uses = List.copyOf(uses);
            values = Map.copyOf(values);
        }
    }

    /// What a cell becomes.
    ///
    /// @param to      a word of [Words], or a field's code
    /// @param entered for `entered`, the stage by the value of the stage column; `*` for any
    public record Use(String to, Map<String, Stage> entered) {
        public Use {
            entered = Map.copyOf(entered);
        }
    }

    /// Looks at the files of one import together. Reads them whole, writes nothing. Blocking.
    public Planning plan(List<Path> paths, Known known) {
        return new Planner(known, labels()).plan(paths, this::layout);
    }

    private Layout layout(CsvFile file) throws Unreadable {
        FileProfile profile = files.stream().filter(each -> each.fits(file.name())).findFirst().orElseThrow(() -> new Unreadable(Reason.of(
                Code.FILE_NOT_IN_PROFILE, files.stream().map(FileProfile::file).collect(Collectors.joining(", ")))));
        Optional<String> lacking = lacking(file, profile);
        if (lacking.isPresent()) {
            throw new Unreadable(Reason.of(Code.HEADER_LACKS, lacking.get()));
        }
        return layout(file, profile);
    }

    private StageLabels labels() {
        Map<String, Stage> labels = new HashMap<>();
        Stage.PATH.forEach(stage -> labels.put(stage.code(), stage));
        labels.put(Stage.LOST.code(), Stage.LOST);
        labels.putAll(stages);
        return StageLabels.of(labels);
    }

    private static Optional<String> lacking(CsvFile file, FileProfile profile) {
        Set<String> has = new HashSet<>();
        Headers.distinct(file.header()).forEach(header -> has.add(header.toLowerCase(Locale.ROOT)));
        Set<String> needs = new HashSet<>(profile.columns.keySet());
        profile.key.ifPresent(needs::add);
        return needs.stream().filter(name -> !has.contains(name.toLowerCase(Locale.ROOT))).sorted().findFirst();
    }

    private Layout layout(CsvFile file, FileProfile profile) {
        Map<String, ColumnProfile> byName = new HashMap<>();
        profile.columns.forEach((name, column) -> byName.put(name.toLowerCase(Locale.ROOT), column));
        List<String> headers = Headers.distinct(file.header());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (profile.key.filter(header::equalsIgnoreCase).isPresent()) {
                columns.add(new Column(i, header, new Target.Key()));
            }
            ColumnProfile column = byName.get(header.toLowerCase(Locale.ROOT));
            if (column != null) {
                for (Use use : column.uses) {
                    columns.add(new Column(i, header, Words.target(profile.records, use, header), column.values, ""));
                }
            } else if (profile.key.filter(header::equalsIgnoreCase).isEmpty()) {
                columns.add(new Column(i, header, new Target.Kept(Field.extra(header))));
            }
        }
        profile.constants.forEach((code, text) ->
                columns.add(Column.constant(code, Words.target(profile.records, new Use(code, Map.of()), code), text)));
        boolean named = columns.stream().anyMatch(column -> column.target() instanceof Target.CurrencyOfRow);
        if (!named) {
            currency.ifPresent(c -> columns.add(Column.constant(Words.CURRENCY, new Target.CurrencyOfRow(), c.getCurrencyCode())));
        }
        var reading = new Layout.Reading(empty, dates, decimals, zone, false, profile.countryFromCompany);
        return new Layout(file, profile.records, "csv:" + id, columns, reading);
    }
}
