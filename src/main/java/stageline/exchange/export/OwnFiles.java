package stageline.exchange.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.csv.CsvFile;
import stageline.exchange.csv.Unreadable;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.exchange.intake.Known;
import stageline.exchange.intake.Planner;
import stageline.exchange.intake.StageLabels;
import stageline.exchange.layout.Column;
import stageline.exchange.layout.FieldTargets;
import stageline.exchange.layout.Headers;
import stageline.exchange.layout.Layout;
import stageline.exchange.layout.Target;
import stageline.exchange.layout.Target.By;
import stageline.sales.naming.TextFolding;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Relation;

/// Reads the CSV that [RecordSheets] writes: into the workspace it came from, where nothing changes, or into another one.
public final class OwnFiles {

    /// The first part of the external identities that records of another workspace get.
    public static final String SYSTEM = "stageline";

    private static final List<EntityType> KINDS = List.of(EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT);
    private static final String EXTRA = Field.extra("").code();
    private static final String QUALIFICATION = Field.qualification("").code();

    private OwnFiles() {}

    /// Looks at the files of one import together. Reads them whole, writes nothing. Blocking.
    public static Planning plan(List<Path> files, Known known) {
        Map<String, Stage> stages = new HashMap<>();
        Stream.concat(Stage.PATH.stream(), Stream.of(Stage.LOST)).forEach(stage -> stages.put(stage.code(), stage));
        return new Planner(known, StageLabels.of(stages)).plan(files, file -> layout(file).orElseThrow(() ->
                new Unreadable(Reason.of(Code.HEADER_LACKS, RecordSheets.idColumn(EntityType.DEAL)))));
    }

    /// What the columns of a file mean, empty where it is none of ours.
    public static Optional<Layout> layout(CsvFile file) {
        List<String> headers = Headers.distinct(file.header());
        return KINDS.stream().filter(kind -> headers.getFirst().equals(RecordSheets.idColumn(kind))).findFirst().map(kind -> {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < headers.size(); i++) {
                // What stands between the name's parts is the column's own: blanks in it count.
                String header = headers.get(i).equals(file.header().get(i).strip()) ? file.header().get(i) : headers.get(i);
                columns.add(new Column(i, header, target(kind, header)));
            }
            var reading = new Layout.Reading(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), true, false);
            return new Layout(file, kind, SYSTEM, columns, reading);
        });
    }

    private static Target target(EntityType kind, String header) {
        return switch (header) {
            case String id when id.equals(RecordSheets.idColumn(kind)) -> new Target.Key();
            case RecordSheets.CALLED -> new Target.Derived();
            case RecordSheets.STAGE -> new Target.StageNow();
            case RecordSheets.STAGE_SINCE -> new Target.Entered(stagesByCode());
            case RecordSheets.CREATED -> new Target.MadeAt();
            case RecordSheets.CURRENCY -> new Target.CurrencyOfRow();
            case RecordSheets.PEOPLE -> new Target.Members(Relation.PEOPLE, EntityType.CONTACT);
            case RecordSheets.COMPANIES -> new Target.Members(Relation.COMPANIES, EntityType.COMPANY);
            case RecordSheets.OFFERINGS -> new Target.Offering("\n");
            case RecordSheets.CLAUSES, RecordSheets.INSTALMENTS, RecordSheets.MILESTONES -> new Target.Derived();
            case String extra when extra.startsWith(EXTRA) -> new Target.Kept(Field.extra(extra.substring(EXTRA.length())));
            case String answer when answer.startsWith(QUALIFICATION) ->
                new Target.Fills(Field.qualification(answer.substring(QUALIFICATION.length())));
            case String name when name.endsWith(RecordSheets.NAME_OF) ->
                named(kind, name.substring(0, name.length() - RecordSheets.NAME_OF.length()));
            case String code -> field(kind, code).map(OwnFiles::target).orElseGet(() -> new Target.Kept(Field.extra(code)));
        };
    }

    /// A column with what a person, company or deal is called: people are known by it, companies where their identity is not known.
    private static Target named(EntityType kind, String code) {
        Optional<Field> field = field(kind, code);
        if (field.isPresent() && field.get().type() == FieldType.PERSON) {
            return new Target.Fills(field.get());
        }
        return field.isPresent() && field.get().equals(DealFields.COMPANY)
                ? new Target.Link(EntityType.COMPANY, By.NAME, true, false)
                : new Target.Derived();
    }

    private static Target target(Field field) {
        if (field.equals(DealFields.COMPANY)) {
            return new Target.Link(EntityType.COMPANY, By.KEY, true, false);
        }
        return field.type() == FieldType.PERSON ? new Target.Derived() : new Target.Fills(field);
    }

    private static Optional<Field> field(EntityType kind, String code) {
        return FieldTargets.fields(kind).stream().filter(field -> field.code().equals(code)).findFirst();
    }

    private static Map<String, Stage> stagesByCode() {
        Map<String, Stage> stages = new HashMap<>();
        for (Stage stage : Stage.PATH) {
            stages.put(TextFolding.fold(stage.code()), stage);
        }
        stages.put(Stage.LOST.code(), Stage.LOST);
        return stages;
    }
}
