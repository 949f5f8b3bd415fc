package stageline.workspace.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.exchange.intake.Intake;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Value;
import stageline.store.record.Named;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Rehearsal.Fate;
import stageline.workspace.exchange.Rehearsal.Sample;

/// Passes commands on and remembers the first records of each kind, with what became of them.
final class SampledIntake implements Intake {

    private final Intake intake;
    private final Workspace workspace;
    private final int most;
    private final Map<EntityType, List<Sample>> samples = new EnumMap<>(EntityType.class);
    private final Map<EntityRef, String> names = new HashMap<>();

    /// @param most how many records of each kind are remembered
    SampledIntake(Intake intake, Workspace workspace, int most) {
        this.intake = intake;
        this.workspace = workspace;
        this.most = most;
    }

    @Override
    public List<Result> take(List<Command> chunk) {
        List<Result> results = intake.take(chunk);
        for (int i = 0; i < chunk.size(); i++) {
            switch (chunk.get(i)) {
                case Command.TakeOver takeOver -> note(takeOver.entity(), takeOver.fields(), takeOver.moves(), results.get(i));
                case Command.Create create -> note(create.entity(), create.fields(), List.of(), results.get(i));
                case Command.Edit _, Command.StartDeal _, Command.MoveDeal _, Command.Remove _, Command.Restore _, Command.MergeCompany _,
                        Command.TryAgain _, Command.Revoke _, Command.SendQuotation _, Command.ConcludeQuotation _,
                        Command.ReturnQuotation _, Command.Sign _, Command.ConfirmChange _, Command.DecideChange _, Command.Together _ -> {
                    // Makes no record.
                }
            }
        }
        return results;
    }

    /// The first records, kind by kind.
    List<Sample> samples() {
        return samples.values().stream().flatMap(List::stream).toList();
    }

    private void note(EntityRef entity, List<Change> changes, List<ImportedMove> moves, Result result) {
        text(changes, entity.type() == EntityType.COMPANY ? CompanyFields.NAME : PersonFields.NAME)
                .filter(name -> entity.type() == EntityType.COMPANY || entity.type() == EntityType.PERSON)
                .ifPresent(name -> names.put(entity, name));
        List<Sample> ofKind = samples.computeIfAbsent(entity.type(), kind -> new ArrayList<>());
        if (ofKind.size() >= most || ofKind.stream().anyMatch(sample -> sample.entity().equals(entity))) {
            return;
        }
        Map<Field, Value> fields = new HashMap<>();
        changes.forEach(change -> change.written().ifPresent(value -> fields.put(change.field(), value)));
        Optional<Stage> stage = moves.isEmpty() ? Optional.empty() : Optional.of(moves.getLast().to());
        ofKind.add(new Sample(entity, fate(result), fields, stage, namesIn(fields)));
    }

    private Map<EntityRef, String> namesIn(Map<Field, Value> fields) {
        Map<EntityRef, String> found = new HashMap<>();
        fields.forEach((field, value) -> {
            if (value instanceof Value.Ref(UUID id)) {
                EntityRef entity = field.type() == FieldType.PERSON ? EntityRef.person(id) : EntityRef.company(id);
                found.put(entity, name(entity));
            }
        });
        return found;
    }

    private String name(EntityRef entity) {
        String coming = names.get(entity);
        return coming != null ? coming
                : Optional.ofNullable(workspace.records().names(List.of(entity)).get(entity)).map(Named::name).orElse("");
    }

    private static Optional<String> text(List<Change> changes, Field field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .flatMap(change -> change.written().stream())
                .flatMap(value -> value instanceof Value.Text(String text) ? Optional.of(text).stream() : Optional.<String>empty().stream())
                .findFirst();
    }

    private static Fate fate(Result result) {
        return switch (result) {
            case Result.Created _ -> Fate.CREATED;
            case Result.Updated _ -> Fate.UPDATED;
            case Result.Unchanged _ -> Fate.UNCHANGED;
            case Result.Refused _ -> Fate.REJECTED;
        };
    }
}
