package stageline.sales.command;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import stageline.sales.contract.Clauses;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Choice;
import stageline.sales.record.ClauseFields;
import stageline.sales.record.ClauseFields.Part;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// What changes the clauses that a workspace looks contracts through for.
public final class ClauseEdits {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private final RecordState workspace;
    private final List<Choice> shipped;

    /// @param workspace the workspace's own record
    /// @param shipped   the clauses that ship
    public ClauseEdits(RecordState workspace, List<Choice> shipped) {
        this.workspace = workspace;
        this.shipped = List.copyOf(shipped);
    }

    /// Adds a clause behind all others. Its code is made of its words, so that it can be read where there is nothing but the code; two
    /// people who add the same one without seeing each other add one.
    ///
    /// @param part  in which language the words are
    /// @param words what it is called
    /// @param ids   gives the code where no letter of the words can stand in one
    public Command.Edit add(Part part, String words, Supplier<UUID> ids) {
        String code = free(code(words).orElseGet(() -> ids.get().toString()));
        BigDecimal last = workspace.fields().keySet().stream()
                .filter(field -> ClauseFields.place(field.code()).filter(place -> place.part() == Part.POSITION).isPresent())
                .flatMap(field -> workspace.decimal(field).stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return edit(
                Change.set(ClauseFields.of(code, part), Value.of(words)),
                Change.set(ClauseFields.of(code, Part.POSITION), new Value.Decimal(last.add(BigDecimal.ONE))));
    }

    /// Has contracts no longer looked through for a clause, or again.
    public Command.Edit retire(String code, boolean retired) {
        Field field = ClauseFields.of(code, Part.RETIRED);
        return edit(new Change(field, workspace.value(field).orElse(null), Value.of(retired)));
    }

    private Command.Edit edit(Change... changes) {
        return Command.Edit.fields(workspace.entity(), List.of(changes));
    }

    private static Optional<String> code(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        String code = ENDS.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        String cut = code.substring(0, Math.min(code.length(), ClauseFields.LONGEST_CODE - 4));
        return Optional.of(ENDS.matcher(cut).replaceAll("")).filter(letters -> !letters.isEmpty());
    }

    private String free(String code) {
        Clauses clauses = Clauses.of(shipped, Optional.of(workspace));
        String free = code;
        for (int more = 2; clauses.find(free).isPresent(); more++) {
            free = code + "-" + more;
        }
        return free;
    }
}
