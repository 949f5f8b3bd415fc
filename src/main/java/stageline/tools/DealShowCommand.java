package stageline.tools;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import stageline.sales.command.MoveCheck;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Transition;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Fields;
import stageline.sales.record.Member;
import stageline.sales.record.Value;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.History;
import stageline.workspace.exchange.Names;
import stageline.workspace.exchange.RefusalWords;

/// `deal show`: a deal's fields, members, way and what its next stage asks for.
@Command(name = "show", description = "Show a deal.")
final class DealShowCommand extends WorkspaceCommand {

    @Parameters(paramLabel = "DEAL", description = "The deal, by its identity or name.")
    String deal;

    DealShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            UUID id = new Lookup(workspace).record(EntityType.DEAL, deal);
            RecordState state = workspace.record(EntityRef.deal(id)).orElseThrow();
            Map<String, Object> data = data(workspace, state, new Names(workspace));
            if (json) {
                printJson(data);
            } else {
                data.forEach(this::show);
            }
            return ExitCode.DONE;
        });
    }

    private void show(String name, Object value) {
        switch (value) {
            case List<?> list -> {
                print(name + ":");
                list.forEach(item -> print("  " + item));
            }
            case Map<?, ?> map -> {
                print(name + ":");
                map.forEach((key, text) -> print("  " + key + ": " + text));
            }
            default -> print(name + ": " + value);
        }
    }

    private static Map<String, Object> data(Workspace workspace, RecordState state, Names names) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", state.entity().id().toString());
        data.put("name", names.find(state.entity()).orElse(""));
        data.put("stage", state.stage().code());
        state.stageSince().ifPresent(since -> data.put("since", since.toString()));
        if (!state.exists()) {
            data.put("removed", true);
        }
        data.put("fields", fields(state, names));
        data.put("members", state.members().keySet().stream().map(member -> text(member, names)).sorted().toList());
        data.put("way", state.transitions().stream().map(DealShowCommand::text).toList());
        data.put("missing", missing(workspace, state));
        return data;
    }

    private static Map<String, String> fields(RecordState state, Names names) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Field> ordered = new ArrayList<>(Fields.of(EntityType.DEAL));
        state.fields().keySet().stream()
                .filter(field -> !ordered.contains(field))
                .sorted(Comparator.comparing(Field::code))
                .toList()
                .forEach(ordered::add);
        ordered.forEach(field -> state.value(field).ifPresent(value -> fields.put(field.code(), text(value, field, names))));
        return fields;
    }

    private static String text(Value value, Field field, Names names) {
        return field.referred(value).map(entity -> named(entity, names)).orElseGet(() -> History.plain(value));
    }

    private static String named(EntityRef entity, Names names) {
        return names.find(entity).orElseGet(() -> entity.id().toString());
    }

    private static String text(Member member, Names names) {
        String target = member.referred().map(entity -> named(entity, names)).orElseGet(() -> History.plain(member.target()));
        return member.relation().code() + ": " + target + (member.role().isEmpty() ? "" : " (" + member.role() + ")");
    }

    private static String text(Transition move) {
        return "%s  %s → %s%s"
                .formatted(
                        move.origin().effective(),
                        move.from().code(),
                        move.to().code(),
                        switch (move.standing()) {
                            case STANDS -> move.origin().imported() ? " (imported)" : "";
                            case SUPERSEDED -> " (superseded)";
                            case WITHDRAWN -> " (withdrawn)";
                        });
    }

    private static List<String> missing(Workspace workspace, RecordState state) {
        int next = Stage.PATH.indexOf(state.stage()) + 1;
        if (state.stage() == Stage.LOST || next == Stage.PATH.size()) {
            return List.of();
        }
        MoveCheck check = workspace.check(state.entity().id(), Stage.PATH.get(next));
        List<Missing> missing = check instanceof MoveCheck.Needs needs ? needs.missing() : List.of();
        return missing.stream().map(RefusalWords::of).toList();
    }
}
