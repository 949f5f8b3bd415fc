package stageline.exchange.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.csv.CsvRows;
import stageline.exchange.csv.Unreadable;
import stageline.exchange.intake.ImportPlan.ColumnPlan;
import stageline.exchange.intake.ImportPlan.FilePlan;
import stageline.exchange.intake.ImportReport.Broken;
import stageline.exchange.intake.ImportReport.NotBegun;
import stageline.exchange.intake.ImportReport.Outcome;
import stageline.exchange.intake.ImportReport.Ran;
import stageline.exchange.layout.Target;
import stageline.sales.record.EntityType;

/// Runs a plan: reads the files again, row by row, and hands commands over in chunks.
///
/// Companies come first, then contacts, then deals, so that links are found whatever the order of the files; of what was read only
/// identities and links are held. Blocking; rows are read while the commands of those before them are carried out.
public final class Importer {

    private final Known known;
    private final Supplier<UUID> identities;
    private final Intake intake;

    /// @param known      what it may ask of the workspace
    /// @param identities makes the identity of each new record
    /// @param intake     where the commands go
    public Importer(Known known, Supplier<UUID> identities, Intake intake) {
        this.known = known;
        this.identities = identities;
        this.intake = intake;
    }

    /// Runs the import, unless questions are open.
    public Outcome run(ImportPlan plan, Answers answers, Watch watch) {
        List<Question> open = plan.open(answers);
        if (!open.isEmpty()) {
            return new NotBegun(open.stream().map(Question::reason).toList());
        }
        Run run = new Run(plan, answers, watch);
        try {
            return run.run();
        } finally {
            run.outbox.settle();
        }
    }

    private final class Run {
        private final ImportPlan plan;
        private final Answers answers;
        private final Watch watch;
        private final Links links = new Links();
        private final Remarks remarks = new Remarks();
        private final Outbox outbox = new Outbox(intake, links, remarks);
        private final People people = new People(known, identities, outbox);
        private final RecordMaking making;
        private final Branches branches;
        private long done;

        Run(ImportPlan plan, Answers answers, Watch watch) {
            this.plan = plan;
            this.answers = answers;
            this.watch = watch;
            var references = new References(known, links, identities, outbox, remarks);
            branches = new Branches(known, links, outbox, remarks);
            var kinds = plan.files().stream().map(file -> file.layout().kind()).toList();
            making = new RecordMaking(known, identities, links, references, people, branches, outbox, remarks, List.copyOf(kinds));
        }

        Outcome run() {
            EntityType kind = EntityType.COMPANY;
            for (FilePlan file : plan.files()) {
                if (file.layout().kind() != kind) {
                    endOfKind(kind);
                    kind = file.layout().kind();
                }
                try {
                    take(file);
                } catch (Unreadable e) {
                    outbox.flush();
                    return new Broken(report(false), file.layout().file().name(), e.reason());
                }
                if (watch.cancelled()) {
                    outbox.settle();
                    return new Ran(report(true));
                }
            }
            endOfKind(kind);
            making.completeAwaiting();
            outbox.flush();
            return new Ran(report(false));
        }

        /// Later kinds link to this one, so the rules must have spoken on all of it.
        private void endOfKind(EntityType kind) {
            outbox.flush();
            if (kind == EntityType.COMPANY) {
                branches.merge();
                outbox.flush();
            }
        }

        private void take(FilePlan file) throws Unreadable {
            int width = file.layout().file().header().size();
            String name = file.layout().file().name();
            RowReading reading = new RowReading(file, plan.stages(), answers, remarks);
            try (CsvRows rows = file.layout().file().rows()) {
                while (!watch.cancelled() && rows.next()) {
                    done++;
                    if (rows.width() < width || !rows.emptyFrom(width)) {
                        outbox.reject(file.layout().kind(), name, rows.line(), Reason.of(Code.ROW_CELLS, width, rows.width()));
                    } else if (!rows.emptyFrom(0)) {
                        making.take(reading.read(rows), file.layout(), reading);
                    }
                    if (outbox.full()) {
                        outbox.handOver();
                        watch.progressed(done, plan.rows());
                    }
                }
            }
            watch.progressed(done, plan.rows());
        }

        private ImportReport report(boolean cancelled) {
            Map<String, List<String>> kept = new LinkedHashMap<>();
            Map<String, String> encodings = new LinkedHashMap<>();
            for (FilePlan file : plan.files()) {
                String name = file.layout().file().name();
                encodings.put(name, file.layout().file().encoding().toString());
                List<String> columns = new ArrayList<>();
                for (ColumnPlan column : file.columns()) {
                    if (column.filled() > 0 && column.column().target() instanceof Target.Kept) {
                        columns.add(column.column().header());
                    }
                }
                kept.put(name, List.copyOf(columns));
            }
            return new ImportReport(
                    outbox.counts(), outbox.rejected(), remarks.lines(), remarks.counts(), kept, people.made(), encodings, cancelled);
        }
    }
}
