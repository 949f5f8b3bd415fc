package stageline.exchange.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stageline.exchange.Reason;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DateText;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.cell.Evidence;
import stageline.exchange.cell.NumberText;
import stageline.exchange.csv.CsvFile;
import stageline.exchange.csv.CsvOpening;
import stageline.exchange.csv.CsvRows;
import stageline.exchange.csv.Unreadable;
import stageline.exchange.intake.ImportPlan.ColumnPlan;
import stageline.exchange.intake.ImportPlan.FilePlan;
import stageline.exchange.intake.ImportPlan.Planned;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.exchange.intake.Question.WhichCurrency;
import stageline.exchange.intake.Question.WhichDateOrder;
import stageline.exchange.intake.Question.WhichDecimalMark;
import stageline.exchange.intake.Question.WhichStage;
import stageline.exchange.layout.Column;
import stageline.exchange.layout.Layout;
import stageline.exchange.layout.Target;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.EntityType;
import stageline.sales.record.FieldType;

/// Reads all files once and finds out what an import of them would take and what has to be asked. Writes nothing.
///
/// Used for one plan by one thread.
public final class Planner {

    private static final int SAMPLES = 5;
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.AMOUNT, FieldType.WHOLE, FieldType.DECIMAL);
    private static final List<EntityType> ORDER = List.of(EntityType.COMPANY, EntityType.CONTACT, EntityType.DEAL);

    private final Known known;
    private final StageLabels labels;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, StageCells> stageCells = new LinkedHashMap<>();
    private final Map<String, StageCells> cellsByLabel = new HashMap<>();
    private boolean currencyMissing;

    /// @param known  what it may ask of the workspace
    /// @param labels the stage labels that need no question
    public Planner(Known known, StageLabels labels) {
        this.known = known;
        this.labels = labels;
    }

    /// Knows the files of one kind.
    @FunctionalInterface
    public interface Recognition {

        /// What the columns of this file mean.
        ///
        /// @throws Unreadable if it is not a file of the kind that is looked for
        Layout layout(CsvFile file) throws Unreadable;
    }

    /// Plans an import of these files together, in whatever order they are given. Reads them whole; blocks.
    public Planning plan(List<Path> paths, Recognition recognition) {
        List<Layout> layouts = new ArrayList<>();
        for (Path path : paths) {
            switch (CsvOpening.open(path)) {
                case CsvOpening.Refused(Reason reason) -> {
                    return new ImportPlan.Refused(String.valueOf(path.getFileName()), reason);
                }
                case CsvOpening.Opened(CsvFile file) -> {
                    try {
                        layouts.add(recognition.layout(file));
                    } catch (Unreadable e) {
                        return new ImportPlan.Refused(file.name(), e.reason());
                    }
                }
            }
        }
        return plan(layouts);
    }

    private Planning plan(List<Layout> layouts) {
        List<FilePlan> files = new ArrayList<>();
        List<Layout> ordered = layouts.stream()
                .sorted(Comparator.comparingInt(layout -> ORDER.indexOf(layout.kind())))
                .toList();
        for (Layout layout : ordered) {
            try {
                files.add(new Looking(layout).plan());
            } catch (Unreadable e) {
                return new ImportPlan.Refused(layout.file().name(), e.reason());
            }
        }
        stageCells.values().stream()
                .filter(cells -> labels.stage(cells.label).isEmpty())
                .forEach(cells -> questions.add(cells.question()));
        if (currencyMissing) {
            questions.add(new WhichCurrency(known.currency()));
        }
        return new Planned(new ImportPlan(files, questions, labels));
    }

    private StageCells cellsOf(String label) {
        return cellsByLabel.computeIfAbsent(
                label, _ -> stageCells.computeIfAbsent(TextFolding.fold(label), _ -> new StageCells(label)));
    }

    /// How often a stage's label was met.
    private static final class StageCells {
        private final String label;
        private long now;
        private long entered;

        StageCells(String label) {
            this.label = label;
        }

        WhichStage question() {
            return new WhichStage(label, Math.max(now, entered), StageLabels.soundsLike(label));
        }
    }

    /// One look at one file.
    private final class Looking {
        private final Layout layout;
        private final boolean oneCurrency;
        private final Set<String> empty;
        private final List<Watched> watched;
        private final long[] filled;

        Looking(Layout layout) {
            this.layout = layout;
            empty = layout.reading().empty();
            oneCurrency = layout.columns().stream().anyMatch(c -> c.position() < 0 && c.target() instanceof Target.CurrencyOfRow);
            filled = new long[layout.file().header().size()];
            watched = layout.columns().stream()
                    .filter(column -> column.position() >= 0 && !(column.target() instanceof Target.Kept))
                    .map(Watched::new)
                    .toList();
        }

        FilePlan plan() throws Unreadable {
            List<List<String>> samples = new ArrayList<>();
            long count = 0;
            try (CsvRows rows = layout.file().rows()) {
                while (rows.next()) {
                    count++;
                    look(rows);
                    if (samples.size() < SAMPLES) {
                        samples.add(cells(rows));
                    }
                }
            }
            watched.forEach(this::ask);
            long all = count;
            return new FilePlan(layout, count, layout.columns().stream().map(column -> plan(column, all)).toList(), samples);
        }

        private ColumnPlan plan(Column column, long count) {
            Optional<Watched> watch = watched.stream().filter(w -> w.column.equals(column)).findFirst();
            return new ColumnPlan(
                    column,
                    column.position() < 0 ? count : filled[column.position()],
                    watch.flatMap(w -> w.dates.way()),
                    watch.flatMap(w -> w.numbers.way()));
        }

        private List<String> cells(CsvRows rows) {
            List<String> cells = new ArrayList<>(filled.length);
            for (int i = 0; i < filled.length; i++) {
                cells.add(rows.cell(i));
            }
            return cells;
        }

        private void look(CsvRows rows) {
            int width = Math.min(rows.width(), filled.length);
            for (int i = 0; i < width; i++) {
                if (isFilled(rows.cell(i))) {
                    filled[i]++;
                }
            }
            boolean money = false;
            boolean currency = oneCurrency;
            for (Watched watch : watched) {
                String cell = rows.cell(watch.column.position());
                if (isFilled(cell)) {
                    money |= watch.money;
                    currency |= watch.column.target() instanceof Target.CurrencyOfRow;
                    watch.note(cell);
                    noteStage(watch.column.target(), cell);
                }
            }
            currencyMissing |= money && !currency;
        }

        private boolean isFilled(String cell) {
            return !cell.isEmpty() && !cell.isBlank() && (empty.isEmpty() || !empty.contains(cell.strip()));
        }

        private void noteStage(Target target, String cell) {
            if (target instanceof Target.StageNow) {
                cellsOf(cell.strip()).now++;
            } else if (target instanceof Target.EnteredLabelled(String label)) {
                cellsOf(label).entered++;
            }
        }

        private void ask(Watched watch) {
            String file = layout.file().name();
            String column = watch.column.header();
            if (layout.reading().dates().isEmpty()) {
                watch.dates.open().ifPresent(example -> questions.add(new WhichDateOrder(file, column, example)));
            }
            if (layout.reading().decimals().isEmpty()) {
                watch.numbers.open().ifPresent(example -> questions.add(new WhichDecimalMark(file, column, example)));
            }
        }
    }

    /// A column whose cells tell how they are written.
    private static final class Watched {
        private final Column column;
        private final boolean date;
        private final boolean number;
        private final boolean money;
        private final Evidence<DateOrder> dates = new Evidence<>(DateOrder.class);
        private final Evidence<DecimalMark> numbers = new Evidence<>(DecimalMark.class);

        Watched(Column column) {
            this.column = column;
            date = isDate(column.target());
            number = isNumber(column.target());
            money = column.target() instanceof Target.Fills(var field, _) && field.type() == FieldType.AMOUNT;
        }

        void note(String cell) {
            if (date) {
                DateText.note(cell, dates);
            } else if (number) {
                NumberText.note(cell, numbers);
            }
        }
    }

    private static boolean isDate(Target target) {
        return switch (target) {
            case Target.MadeAt _, Target.EnteredLabelled _, Target.Entered _ -> true;
            case Target.Fills(var field, _) -> field.type() == FieldType.DAY || field.type() == FieldType.MOMENT;
            case Target.Key _, Target.LocalKey _, Target.CurrencyOfRow _, Target.WholeName _, Target.StageNow _, Target.Link _,
                    Target.Offering _, Target.Members _, Target.Derived _, Target.GlobalCompany _, Target.Kept _ -> false;
        };
    }

    private static boolean isNumber(Target target) {
        return target instanceof Target.Fills(var field, _) && NUMBERS.contains(field.type());
    }
}
