package stageline.sales.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.GateProgress.Step;
import stageline.sales.pipeline.Requirement.Kind;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What must be true of a deal to enter each stage, and how much of it is.
///
/// A move over several stages needs what each of them needs; a move back needs nothing, and a move to Lost only what Lost needs.
public final class Gates {

    static final Requirement PARTS =
            fields("parts", 3, DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF);
    private static final Requirement DEAL_CLASS = fields("class", 1, DealFields.DEAL_CLASS);
    private static final List<Requirement> PROSPECTED = List.of(
            PARTS,
            DEAL_CLASS,
            fields("owner", 1, DealFields.OWNER),
            fields("amount", 1, DealFields.AMOUNT),
            fields("close", 1, DealFields.CLOSE_DATE),
            fields("originating", 1, DealFields.ORIGINATING_ACTION));
    private static final Requirement DECISION_MAKER = new Requirement("decision-maker", List.of(), 1, Kind.DECISION_MAKER);
    private static final Requirement BANT = new Requirement("bant", DealFields.BANT, 3, Kind.FIELDS);
    private static final Requirement DEFINITION = new Requirement("definition", DealFields.DEFINITION, 4, Kind.FIELDS);
    private static final Requirement OFFER = fields("offer", 2, DealFields.OFFER_REFERENCE, DealFields.OFFER_SENT);
    private static final Requirement ACCEPTANCE = fields("acceptance", 1, DealFields.OFFER_ACCEPTED);
    private static final Requirement CONTRACT = fields("contract", 2, DealFields.CONTRACT_DATE, DealFields.SIGNATORIES);
    private static final Requirement DECLARATION = fields("declaration", 1, DealFields.PROVIDER_DECLARATION);
    private static final Requirement PAYMENT =
            fields("payment", 3, DealFields.PAYMENT_DATE, DealFields.PAYMENT_AMOUNT, DealFields.PAYMENT_REFERENCE);
    private static final Requirement LOSS = fields("loss", 2, DealFields.LOST_REASON, DealFields.LOST_WORDS);

    private Gates() {}

    /// What a stage asks of a deal of that class.
    ///
    /// @param dealClass the deal's class; where it is empty or unknown, stages that depend on it ask for the class first
    public static List<Requirement> requirements(Stage stage, Optional<DealClass> dealClass) {
        return switch (stage) {
            case LEAD -> List.of();
            case PROSPECTED -> PROSPECTED;
            case QUALIFIED -> List.of(dealClass.map(Gates::qualification).orElse(DEAL_CLASS), DECISION_MAKER);
            case DISCOVERED -> List.of(BANT);
            case IMPLEMENTATION_DEFINED -> List.of(DEFINITION);
            case OFFER_SENT -> List.of(OFFER);
            case OFFER_APPROVED -> List.of(ACCEPTANCE);
            case CONTRACT_SIGNED -> contract(dealClass);
            case PAYMENT_DONE -> List.of(PAYMENT);
            case LOST -> List.of(LOSS);
        };
    }

    /// What is missing to move a deal, in the order in which the stages ask for it.
    public static List<Missing> missing(RecordState deal, Stage from, Stage to, Content content) {
        return unfilled(deal, from, to, content, false);
    }

    /// What may still follow although enough is there for the move, such as the fourth of BANT.
    public static List<Missing> later(RecordState deal, Stage from, Stage to, Content content) {
        return unfilled(deal, from, to, content, true);
    }

    /// What fulfils the gates of a move at this moment, by field code; a decision maker under `decision-maker`.
    public static Map<String, Value> evidence(RecordState deal, Stage from, Stage to, Content content) {
        Map<String, Value> evidence = new HashMap<>();
        for (Stage stage : entered(from, to)) {
            for (Requirement requirement : requirements(stage, classOf(deal, content))) {
                requirement.fields().forEach(field -> filled(deal, field).ifPresent(value -> evidence.put(field.code(), value)));
                if (requirement.equals(PARTS)) {
                    filled(deal, DealFields.WHOLE_NAME).ifPresent(name -> evidence.put(DealFields.WHOLE_NAME.code(), name));
                }
                if (requirement.kind() == Kind.DECISION_MAKER) {
                    decisionMaker(deal).ifPresent(contact -> evidence.put(requirement.code(), Value.of(contact)));
                }
            }
        }
        return Map.copyOf(evidence);
    }

    /// How far a deal is towards the next stage on its way; empty where none follows.
    public static Optional<GateProgress> next(RecordState deal, Content content) {
        int next = Stage.PATH.indexOf(deal.stage()) + 1;
        if (deal.stage() == Stage.LOST || next == Stage.PATH.size()) {
            return Optional.empty();
        }
        Stage stage = Stage.PATH.get(next);
        List<Step> steps = requirements(stage, classOf(deal, content)).stream().map(r -> step(deal, r)).toList();
        return Optional.of(new GateProgress(stage, steps));
    }

    /// Whether a value says something: a text of blanks and invisible characters alone does not.
    public static boolean filled(Optional<Value> value) {
        return value.isPresent() && !(value.get() instanceof Value.Text(String text) && text.codePoints().allMatch(Gates::invisible));
    }

    private static boolean invisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.CONTROL
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static List<Missing> unfilled(RecordState deal, Stage from, Stage to, Content content, boolean ready) {
        List<Missing> unfilled = new ArrayList<>();
        for (Stage stage : entered(from, to)) {
            for (Requirement requirement : requirements(stage, classOf(deal, content))) {
                Step step = step(deal, requirement);
                boolean asked = unfilled.stream().anyMatch(earlier -> earlier.requirement().equals(requirement));
                if (step.ready() == ready && step.have() < step.of() && !asked) {
                    unfilled.add(new Missing(stage, requirement, step.have(), step.open()));
                }
            }
        }
        return List.copyOf(unfilled);
    }

    /// The stages a move enters, one after the other.
    static List<Stage> entered(Stage from, Stage to) {
        return to == Stage.LOST
                ? List.of(Stage.LOST)
                : Stage.PATH.stream().filter(stage -> from.before(stage) && !to.before(stage)).toList();
    }

    private static Step step(RecordState deal, Requirement requirement) {
        if (requirement.kind() == Kind.DECISION_MAKER) {
            return new Step(requirement, decisionMaker(deal).isPresent() ? 1 : 0, 1, 1, List.of());
        }
        int of = requirement.fields().size();
        if (requirement.equals(PARTS) && filled(deal, DealFields.WHOLE_NAME).isPresent()) {
            return new Step(requirement, of, of, requirement.atLeast(), List.of());
        }
        List<Field> open = requirement.fields().stream().filter(field -> filled(deal, field).isEmpty()).toList();
        return new Step(requirement, of - open.size(), of, requirement.atLeast(), open);
    }

    private static Optional<Value> filled(RecordState deal, Field field) {
        Optional<Value> value = deal.value(field);
        return filled(value) ? value : Optional.empty();
    }

    /// The first of the decision makers, by identity, so that the same deal always gives the same evidence.
    private static Optional<UUID> decisionMaker(RecordState deal) {
        return deal.members(Relation.PEOPLE).stream()
                .filter(member -> member.role().equals(ContactRole.DECISION_MAKER.code()))
                .map(Member::target)
                .flatMap(target -> target instanceof Value.Ref(UUID id) ? Stream.of(id) : Stream.<UUID>empty())
                .min(Comparator.naturalOrder());
    }

    private static Optional<DealClass> classOf(RecordState deal, Content content) {
        return deal.text(DealFields.DEAL_CLASS).flatMap(content::dealClass);
    }

    private static Requirement qualification(DealClass dealClass) {
        List<Field> answers = dealClass.qualification().stream().map(question -> Field.qualification(question.code())).toList();
        return new Requirement("qualification", answers, answers.size(), Kind.FIELDS);
    }

    private static List<Requirement> contract(Optional<DealClass> dealClass) {
        return dealClass
                .map(known -> known.careProvider() ? List.of(CONTRACT, DECLARATION) : List.of(CONTRACT))
                .orElse(List.of(DEAL_CLASS, CONTRACT));
    }

    private static Requirement fields(String code, int atLeast, Field... fields) {
        return new Requirement(code, List.of(fields), atLeast, Kind.FIELDS);
    }
}
