package stageline.exchange.hubspot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stageline.exchange.Reason;
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
import stageline.sales.naming.TextFolding;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;

/// HubSpot's exports of deals, companies and contacts, and the files its academy imports.
public final class HubSpot {

    /// The first part of the external identities of its records.
    public static final String SYSTEM = "hubspot";

    /// `Date entered "Closed Won (Sales Pipeline)"`, also with the pipeline behind the quotation marks, or none at all.
    private static final Pattern DATE_ENTERED = Pattern.compile("Date entered [\"'“](.+)[\"'”](?:\\s*\\(.+\\))?");
    private static final Pattern DATE_ENTERED_INTERNAL = Pattern.compile("hs_(?:v2_)?date_entered_(\\w+)");
    private static final Pattern PIPELINE_BEHIND = Pattern.compile("(.+\\S)\\s*\\([^()]+\\)");
    private static final Set<String> PLACEHOLDERS = Set.of("--");
    private static final Set<Field> TELLING =
            Set.of(CompanyFields.WEBSITE, CompanyFields.INDUSTRY, CompanyFields.COUNTRY, CompanyFields.CITY, CompanyFields.OWNER);
    private static final int HEADERS_SHOWN = 12;

    private final Map<EntityType, Map<String, Target>> columns = Tables.columns();
    private final StageLabels stages = Tables.stages();

    /// The labels of HubSpot's default pipeline in three languages, and of our own stages.
    public StageLabels stages() {
        return stages;
    }

    /// Looks at the files of one import together, whatever their order and names. Reads them whole, writes nothing. Blocking.
    public Planning plan(List<Path> files, Known known) {
        return new Planner(known, stages).plan(files, file -> layout(file).orElseThrow(() -> {
            String found = file.header().stream().limit(HEADERS_SHOWN).collect(Collectors.joining(", "));
            return new Unreadable(Reason.of(Reason.Code.HEADER_UNKNOWN, found));
        }));
    }

    /// What the columns of a file mean, empty where its header is neither that of deals nor of companies nor of contacts.
    public Optional<Layout> layout(CsvFile file) {
        List<String> headers = Headers.distinct(file.header());
        return columns.keySet().stream()
                .map(kind -> new Candidate(kind, read(kind, file.header(), headers)))
                .filter(Candidate::fits)
                .max(Comparator.comparingInt(Candidate::score))
                .map(candidate -> layout(file, candidate));
    }

    /// What a column of that name would be in an export of this kind of record: a proposal for files that are none. Empty where its name
    /// says nothing, or where such a column has no field.
    public Optional<Target> likely(EntityType kind, String header) {
        return Optional.ofNullable(columns.getOrDefault(kind, Map.of()).get(TextFolding.fold(header)))
                .filter(target -> !(target instanceof Target.Kept));
    }

    private static Layout layout(CsvFile file, Candidate candidate) {
        var reading = new Layout.Reading(PLACEHOLDERS, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
        List<Column> columns = candidate.columns.stream().map(Recognised::column).toList();
        return new Layout(file, candidate.kind, SYSTEM, columns, reading);
    }

    /// A column and whether the table has it.
    private record Recognised(Column column, boolean known) {
        boolean has(Predicate<Target> wanted) {
            return wanted.test(column.target());
        }
    }

    /// A kind of record the file may have.
    private record Candidate(EntityType kind, List<Recognised> columns) {

        /// Whether it has what makes the kind, and is a table of HubSpot's rather than one with a few columns of the same name.
        boolean fits() {
            long known = columns.stream().filter(Recognised::known).count();
            boolean ofHubSpot = any(Target.Key.class::isInstance) || 2 * known >= columns.size();
            return ofHubSpot
                    && switch (kind) {
                        case DEAL -> any(Target.WholeName.class::isInstance) && any(Target.StageNow.class::isInstance);
                        case COMPANY -> fills(CompanyFields.NAME) && any(this::tellsCompany);
                        case CONTACT ->
                            columns.size() > 1
                                    && (fills(ContactFields.EMAIL) || (fills(ContactFields.FIRST_NAME) && fills(ContactFields.LAST_NAME)));
                        case WORKSPACE, PERSON, DEVICE, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                                SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> false;
                    };
        }

        /// Anything may have a name and a description; this only companies have, beside their name.
        private boolean tellsCompany(Target target) {
            return target instanceof Target.Key
                    || target instanceof Target.LocalKey
                    || (target instanceof Target.Fills(Field field, _) && TELLING.contains(field));
        }

        /// Columns with a field count more than those that are only known by name.
        int score() {
            return columns.stream().mapToInt(c -> meansSomething(c) ? 4 : (c.known ? 1 : 0)).sum() + (kind == EntityType.DEAL ? 4 : 0);
        }

        private boolean meansSomething(Recognised column) {
            return !column.has(Target.Kept.class::isInstance);
        }

        private boolean fills(Field field) {
            return any(target -> target instanceof Target.Fills(Field filled, _) && filled.equals(field));
        }

        private boolean any(Predicate<Target> wanted) {
            return columns.stream().anyMatch(column -> column.has(wanted));
        }
    }

    private List<Recognised> read(EntityType kind, List<String> cells, List<String> headers) {
        Map<String, Target> table = columns.getOrDefault(kind, Map.of());
        List<Recognised> read = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (cell.isEmpty()) {
                read.add(new Recognised(kept(i, headers.get(i)), false));
                continue;
            }
            Target target = kind == EntityType.DEAL ? entered(cell) : null;
            if (target == null) {
                target = table.get(TextFolding.fold(cell));
            }
            // A column kept under its name is kept under this file's name for it, not under the table's.
            String header = headers.get(i);
            Column column = target == null || target instanceof Target.Kept ? kept(i, header) : new Column(i, header, target);
            read.add(new Recognised(column, target != null));
        }
        return read;
    }

    private static Column kept(int position, String header) {
        return new Column(position, header, new Target.Kept(Field.extra(header)));
    }

    private static @Nullable Target entered(String header) {
        Matcher entered = DATE_ENTERED.matcher(header);
        if (entered.matches()) {
            Matcher behind = PIPELINE_BEHIND.matcher(entered.group(1));
            return new Target.EnteredLabelled(behind.matches() ? behind.group(1) : entered.group(1));
        }
        Matcher internal = DATE_ENTERED_INTERNAL.matcher(header);
        return internal.matches() ? new Target.EnteredLabelled(internal.group(1)) : null;
    }
}
