package stageline.sales.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.sales.event.Event;
import stageline.sales.pipeline.Requirement.Kind;
import stageline.sales.record.DealFields;
import stageline.sales.record.Value;

/// What a move says of the gates that it passed, read without looking at the deal.
///
/// What a stage asks for depends on the deal's class, and only the move into Prospected says which one that was. Of any other move the
/// evidence is complete if it is so for one of the classes.
public final class Evidence {

    private Evidence() {}

    /// Whether each requirement of the stages that a move entered is fulfilled by its evidence or named as missing.
    ///
    /// @param content the classes, with what they ask
    public static boolean complete(Event.Moved moved, Content content) {
        return classes(moved, content).anyMatch(dealClass -> Gates.entered(moved.from(), moved.to()).stream()
                .flatMap(stage -> Gates.requirements(stage, dealClass).stream())
                .allMatch(requirement -> moved.missing().contains(requirement.code()) || answered(requirement, moved.evidence())));
    }

    /// The classes that the deal may have been of; empty for one that this content does not know.
    private static Stream<Optional<DealClass>> classes(Event.Moved moved, Content content) {
        Value dealClass = moved.evidence().get(DealFields.DEAL_CLASS.code());
        return dealClass instanceof Value.Text(String code)
                ? Stream.of(content.dealClass(code))
                : Stream.concat(Stream.of(Optional.empty()), content.classes().stream().map(Optional::of));
    }

    private static boolean answered(Requirement requirement, Map<String, Value> evidence) {
        if (requirement.kind() == Kind.DECISION_MAKER) {
            return evidence.get(requirement.code()) instanceof Value.Ref;
        }
        boolean named = requirement.equals(Gates.PARTS) && filled(DealFields.WHOLE_NAME.code(), evidence);
        long answers = requirement.fields().stream().filter(field -> filled(field.code(), evidence)).count();
        return named || answers >= requirement.atLeast();
    }

    private static boolean filled(String code, Map<String, Value> evidence) {
        return Gates.filled(Optional.ofNullable(evidence.get(code)));
    }
}
