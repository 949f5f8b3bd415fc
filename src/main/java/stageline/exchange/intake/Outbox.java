package stageline.exchange.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.ImportReport.Line;
import stageline.sales.command.Command;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Gathers commands into chunks, hands these over, and keeps count of what became of them. While the intake works on one chunk, on a
/// thread of its own, the next is gathered; two are never worked on at once.
final class Outbox {

    private static final int CHUNK = 1000;

    private final Intake intake;
    private final Links links;
    private final Remarks remarks;
    private final List<Command> chunk = new ArrayList<>(CHUNK);
    private final List<Origin> origins = new ArrayList<>(CHUNK);
    private final List<Line> rejected = new ArrayList<>();
    private final Map<EntityType, Counts> counts = new EnumMap<>(EntityType.class);
    private @Nullable HandedOver handedOver;

    /// A chunk that the intake works on.
    private record HandedOver(List<Origin> origins, CompletableFuture<List<Intake.Result>> results) {}

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

    /// Hands over what there is once the chunk before is done, and does not wait for what becomes of it.
    ///
    /// @throws IllegalStateException if the intake does not answer for each command
    void handOver() {
        settle();
        if (!chunk.isEmpty()) {
            List<Command> commands = List.copyOf(chunk);
            handedOver = new HandedOver(
                    List.copyOf(origins), CompletableFuture.supplyAsync(() -> intake.take(commands), Thread::startVirtualThread));
            chunk.clear();
            origins.clear();
        }
    }

    /// Hands over what there is and waits until all is done.
    ///
    /// @throws IllegalStateException if the intake does not answer for each command
    void flush() {
        handOver();
        settle();
    }

    /// Waits until the intake works on nothing, and notes what became of the commands.
    ///
    /// @throws IllegalStateException if the intake does not answer for each command
    void settle() {
        HandedOver last = handedOver;
        if (last == null) {
            return;
        }
        handedOver = null;
        List<Intake.Result> results = results(last);
        if (results.size() != last.origins.size()) {
            throw new IllegalStateException("an intake has to answer for each command");
        }
        for (int i = 0; i < results.size(); i++) {
            note(last.origins.get(i), results.get(i));
        }
    }

    private static List<Intake.Result> results(HandedOver last) {
        try {
            return last.results.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw failed;
        }
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
