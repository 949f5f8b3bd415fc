package stageline.desktop.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import stageline.exchange.layout.Headers;
import stageline.exchange.profile.ColumnProposals;
import stageline.exchange.profile.ColumnUses;
import stageline.exchange.profile.CsvProfile;
import stageline.exchange.profile.CsvProfile.ColumnProfile;
import stageline.exchange.profile.CsvProfile.FileProfile;
import stageline.exchange.profile.CsvProfile.Use;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.workspace.exchange.Looked.Sheet;

/// What the columns of unknown files mean, as somebody says it.
public final class ColumnsModel {

    /// The kinds of records that files can have.
    public static final List<EntityType> KINDS = List.of(EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT);

    private static final int EXAMPLES = 3;

    private final StringProperty source;
    private final List<SheetModel> sheets;

    /// What a column becomes.
    ///
    /// @param word    a word of [ColumnUses]
    /// @param entered for [ColumnUses#ENTERED], the stage that was entered then
    public record Meaning(String word, Optional<Stage> entered) {

        /// A word that needs no stage.
        static Meaning of(String word) {
            return new Meaning(word, Optional.empty());
        }
    }

    /// One column.
    ///
    /// @param header  its name
    /// @param example its first cells
    /// @param meaning what it becomes
    public record ColumnModel(String header, String example, ObjectProperty<Meaning> meaning) {}

    /// Files with the same columns, which mean the same in each.
    public static final class SheetModel {
        private final List<String> names;
        private final ColumnProposals proposals;
        private final ObjectProperty<EntityType> kind;
        private final ObjectProperty<Optional<String>> key = new SimpleObjectProperty<>(this, "key", Optional.empty());
        private final List<ColumnModel> columns = new ArrayList<>();

        SheetModel(List<String> headers, List<Sheet> sheets, ColumnProposals proposals) {
            this.names = sheets.stream().map(sheet -> sheet.file().name()).toList();
            this.proposals = proposals;
            for (int i = 0; i < headers.size(); i++) {
                int place = i;
                String example = sheets.stream().flatMap(sheet -> sheet.rows().stream()).map(row -> row.get(place).strip())
                        .filter(cell -> !cell.isEmpty()).distinct().limit(EXAMPLES).collect(Collectors.joining(" · "));
                columns.add(new ColumnModel(headers.get(i), example, new SimpleObjectProperty<>(Meaning.of(ColumnUses.KEEP))));
            }
            kind = new SimpleObjectProperty<>(this, "kind", likeliest());
            kind.addListener((property, before, now) -> propose());
            propose();
        }

        /// The files' names.
        public List<String> names() {
            return names;
        }

        /// What its records are.
        public ObjectProperty<EntityType> kindProperty() {
            return kind;
        }

        /// The column whose cells identify a record; empty to go by name or address.
        public ObjectProperty<Optional<String>> keyProperty() {
            return key;
        }

        /// Its columns, in order.
        public List<ColumnModel> columns() {
            return List.copyOf(columns);
        }

        /// Everything that one of its columns can mean.
        public List<Meaning> meanings() {
            List<Meaning> meanings = new ArrayList<>(ColumnUses.of(kind.get()).stream().map(Meaning::of).toList());
            if (kind.get() == EntityType.DEAL) {
                Stage.PATH.stream().filter(stage -> stage != Stage.LEAD).forEach(stage -> meanings.add(entered(stage)));
                meanings.add(entered(Stage.LOST));
            }
            return meanings;
        }

        private static Meaning entered(Stage stage) {
            return new Meaning(ColumnUses.ENTERED, Optional.of(stage));
        }

        private EntityType likeliest() {
            return KINDS.stream().min(Comparator.comparingLong(each -> -understood(each))).orElseThrow();
        }

        private long understood(EntityType of) {
            return columns.stream().filter(column -> proposals.byName(of, column.header()).isPresent()).count();
        }

        /// Two columns can't fill the same field, so the first of them gets it.
        private void propose() {
            columns.forEach(column -> column.meaning().set(Meaning.of(ColumnUses.KEEP)));
            Set<String> taken = new HashSet<>();
            propose(proposals::byName, taken);
            propose(proposals::byLastWord, taken);
            key.set(columns.stream().map(ColumnModel::header).filter(SheetModel::identifies).findFirst());
        }

        private void propose(BiFunction<EntityType, String, Optional<String>> proposal, Set<String> taken) {
            for (ColumnModel column : columns) {
                if (column.meaning().get().word().equals(ColumnUses.KEEP)) {
                    proposal.apply(kind.get(), column.header()).filter(taken::add).map(Meaning::of).ifPresent(column.meaning()::set);
                }
            }
        }

        private static boolean identifies(String header) {
            String folded = header.toLowerCase(Locale.ROOT).replace('_', ' ');
            return folded.equals("id") || folded.endsWith(" id") || folded.equals("record id");
        }

        private List<FileProfile> profiles() {
            Map<String, ColumnProfile> profiles = new HashMap<>();
            for (ColumnModel column : columns) {
                Meaning meaning = column.meaning().get();
                if (!meaning.word().equals(ColumnUses.KEEP)) {
                    Map<String, Stage> entered = new HashMap<>();
                    meaning.entered().ifPresent(stage -> entered.put("*", stage));
                    profiles.put(column.header(), new ColumnProfile(List.of(new Use(meaning.word(), entered)), Map.of()));
                }
            }
            boolean country = columns.stream().anyMatch(column -> column.meaning().get().word().equals(ColumnUses.COUNTRY));
            boolean fromCompany = kind.get() == EntityType.DEAL && !country;
            return names.stream().map(SheetModel::pattern).distinct()
                    .map(pattern -> new FileProfile(pattern, kind.get(), key.get(), profiles, Map.of(), fromCompany)).toList();
        }

        /// A date in a file's name is another one next time.
        private static String pattern(String name) {
            return name.replaceAll("\\d[\\d_.-]{2,}\\d", "*");
        }
    }

    ColumnsModel(List<Sheet> sheets) {
        ColumnProposals proposals = new ColumnProposals();
        Map<List<String>, List<Sheet>> alike = sheets.stream().collect(Collectors.groupingBy(
                sheet -> Headers.distinct(sheet.file().header()), LinkedHashMap::new, Collectors.toList()));
        this.sheets = alike.entrySet().stream().map(each -> new SheetModel(each.getKey(), each.getValue(), proposals)).toList();
        String first = sheets.getFirst().file().name();
        String stem = first.contains(".") ? first.substring(0, first.lastIndexOf('.')) : first;
        this.source = new SimpleStringProperty(this, "source", stem.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "-")
                .replaceAll("^-+|-+$", ""));
    }

    /// What the source is called: its records are known again by it.
    public StringProperty sourceProperty() {
        return source;
    }

    /// The files, those with the same columns together.
    public List<SheetModel> sheets() {
        return sheets;
    }

    /// What was said, as a profile.
    CsvProfile profile() {
        String id = source.get().strip();
        return new CsvProfile(id.isEmpty() ? "csv" : id, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Set.of(), sheets.stream().flatMap(sheet -> sheet.profiles().stream()).toList());
    }
}
