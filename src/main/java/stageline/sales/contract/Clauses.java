package stageline.sales.contract;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Choice;
import stageline.sales.record.ClauseFields;
import stageline.sales.record.ClauseFields.Part;
import stageline.sales.record.ClauseFields.Place;

/// What contracts are looked through for before they are signed: the clauses that ship, and what a workspace made of them.
///
/// @param all every clause in its order, retired ones too
public record Clauses(List<Clause> all) {

    /// A list of clauses.
    public Clauses {
        all = List.copyOf(all);
    }

    /// A clause.
    ///
    /// @param choice  its code and its words
    /// @param retired whether contracts are no longer looked through for it
    public record Clause(Choice choice, boolean retired) {

        /// Its code.
        public String code() {
            return choice.code();
        }
    }

    /// The clauses of a workspace.
    ///
    /// @param shipped   those that ship, in order
    /// @param workspace the workspace's own record
    public static Clauses of(List<Choice> shipped, Optional<RecordState> workspace) {
        Set<String> ships = shipped.stream().map(Choice::code).collect(Collectors.toUnmodifiableSet());
        Stream<Choice> added = workspace.map(Clauses::written).orElse(Set.of()).stream()
                .filter(code -> !ships.contains(code))
                .sorted(Comparator.<String, BigDecimal>comparing(code -> position(workspace, code)).thenComparing(Function.identity()))
                .map(code -> new Choice(code, Map.of()));
        return new Clauses(Stream.concat(shipped.stream(), added).map(choice -> clause(choice, workspace)).toList());
    }

    private static Set<String> written(RecordState workspace) {
        return workspace.fields().keySet().stream()
                .filter(field -> workspace.value(field).isPresent())
                .flatMap(field -> ClauseFields.place(field.code()).stream())
                .map(Place::clause)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static BigDecimal position(Optional<RecordState> workspace, String code) {
        return workspace.flatMap(record -> record.decimal(ClauseFields.of(code, Part.POSITION))).orElse(BigDecimal.ZERO);
    }

    private static Clause clause(Choice ships, Optional<RecordState> workspace) {
        Map<String, String> names = new HashMap<>(ships.names());
        for (Part part : List.of(Part.ENGLISH, Part.SPANISH)) {
            workspace.flatMap(record -> record.text(ClauseFields.of(ships.code(), part)))
                    .filter(words -> !words.isBlank())
                    .ifPresent(words -> names.put(part.code(), words));
        }
        boolean retired = workspace.filter(record -> record.flag(ClauseFields.of(ships.code(), Part.RETIRED))).isPresent();
        return new Clause(new Choice(ships.code(), names), retired);
    }

    /// Those that contracts are looked through for.
    public List<Choice> offered() {
        return all.stream().filter(clause -> !clause.retired()).map(Clause::choice).toList();
    }

    /// The clause with that code, retired or not.
    public Optional<Clause> find(String code) {
        return all.stream().filter(clause -> clause.code().equals(code)).findFirst();
    }

    /// The clauses that a deal is shown: those that are offered, and all that it was looked through for already.
    ///
    /// @param checked the codes of those; one that is not known is called by its code
    public List<Choice> shown(Set<String> checked) {
        Stream<Choice> known = all.stream()
                .filter(clause -> !clause.retired() || checked.contains(clause.code()))
                .map(Clause::choice);
        Stream<Choice> others = checked.stream()
                .filter(code -> find(code).isEmpty())
                .sorted()
                .map(code -> new Choice(code, Map.of()));
        return Stream.concat(known, others).toList();
    }
}
