package stageline.exchange.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.ImportReport.Line;
import stageline.sales.command.Command;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Gathers commands into chunks, hands these over, and keeps count of what became of them.
final class Outbox {

    private static final int CHUNK = 1000;

    private final Intake intake;
    private final Links links;
    private final Remarks remarks;
    private final List<Command> chunk = new ArrayList<>(CHUNK);
    private final List<Origin> origins = new ArrayList<>(CHUNK);
    private final List<Line> rejected = new ArrayList<>();
    private final Map<EntityType, Counts> counts = new EnumMap<>(EntityType.class);

    /// Where a command comes from.
    ///
    /// @param entity  the record it is about
    /// @param file    the file
    /// @param line    the row's line
    /// @param counted whether its result is the row's result
    private record Origin(EntityRef entity, String file, long line, boolean counted) {}

    Outbox(Intake intake, Links links, Remarks remarks) {
        this.intake = intake;
        this.links = links;
        this.remarks = remarks;
    }

    /// Adds a command whose result counts for its record.
    void add(Command command, EntityRef entity, String file, long line) {
        chunk.add(command);
        origins.add(new Origin(entity, file, line, true));
    }

    /// Adds a command that completes a record that was counted already.
    void addBeside(Command command, EntityRef entity, String file, long line) {
        chunk.add(command);
        origins.add(new Origin(entity, file, line, false));
    }

    /// Whether it is time to hand over.
    boolean full() {
        return chunk.size() >= CHUNK;
    }

    /// Hands over what there is.
    ///
    /// @throws IllegalStateException if the intake does not answer for each command
    void flush() {
        if (chunk.isEmpty()) {
            return;
        }
        List<Intake.Result> results = intake.take(List.copyOf(chunk));
        if (results.size() != chunk.size()) {
            throw new IllegalStateException("an intake has to answer for each command");
        }
        for (int i = 0; i < results.size(); i++) {
            note(origins.get(i), results.get(i));
        }
        chunk.clear();
        origins.clear();
    }

    /// Notes a row that never became a command.
    void reject(EntityType type, String file, long line, Reason reason) {
        rejected.add(new Line(file, line, reason));
        count(type, 0, 0, 0, 1);
    }

    List<Line> rejected() {
        return rejected;
    }

    Map<EntityType, Counts> counts() {
        return counts;
    }

    private void note(Origin origin, Intake.Result result) {
        EntityType type = origin.entity.type();
        int one = origin.counted ? 1 : 0;
        switch (result) {
            case Intake.Result.Created(List<String> leftOut) -> {
                count(type, one, 0, 0, 0);
                remark(origin, leftOut);
            }
            case Intake.Result.Updated(List<String> leftOut) -> {
                count(type, 0, one, 0, 0);
                remark(origin, leftOut);
            }
            case Intake.Result.Unchanged(List<String> leftOut) -> {
                count(type, 0, 0, one, 0);
                remark(origin, leftOut);
            }
            case Intake.Result.Refused(String words) -> {
                if (origin.counted) {
                    links.forget(origin.entity);
                }
                reject(type, origin.file, origin.line, Reason.of(Code.RULES, words));
            }
        }
    }

    private void remark(Origin origin, List<String> leftOut) {
        leftOut.forEach(words -> remarks.add(origin.file, origin.line, Code.LEFT_OUT, words));
    }

    private void count(EntityType type, long created, long updated, long unchanged, long refused) {
        Counts before = counts.getOrDefault(type, Counts.NONE);
        counts.put(
                type,
                new Counts(
                        before.created() + created,
                        before.updated() + updated,
                        before.unchanged() + unchanged,
                        before.rejected() + refused));
    }
}
