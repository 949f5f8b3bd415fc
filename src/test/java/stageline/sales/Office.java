package stageline.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.command.Draft;
import stageline.sales.command.MoveCheck;
import stageline.sales.command.Refusal;
import stageline.sales.command.Rules;
import stageline.sales.command.Sight;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.fold.Aliases;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Revocations;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// A workspace in memory, as the rules see it: what they accept is written to a list of facts, and whatever is looked at is folded from it.
///
/// It begins with three people (Ana leads sales, Ben develops business, Quim audits), a company and a contact of it.
public final class Office implements Sight {

    public static final Actor ANA = new Actor(id("Ana"), Set.of(Role.SALES_MANAGER));
    public static final Actor BEN = new Actor(id("Ben"), Set.of(Role.BUSINESS_DEVELOPMENT));
    public static final Actor QUIM = new Actor(id("Quim"), Set.of(Role.QUALITY_MANAGER));
    public static final UUID SANITAS = id("Sanitas");
    public static final UUID MARTA = id("Marta");

    private static final Actor BEFORE_ALL = new Actor(id("founder"), Set.of(Role.TECHNOLOGY_MANAGER));
    private static final UUID DEVICE = id("device");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Rules rules = new Rules();
    private final List<Fact> facts = new ArrayList<>();
    private final Set<OperationId> keptOut = new HashSet<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    public Office() {
        done(BEFORE_ALL, new Command.Create(workspace(), List.of(text(PersonFields.NAME, "Dermatology")), List.of()));
        Stream.of("Ana", "Ben", "Quim").forEach(name -> done(BEFORE_ALL, person(name)));
        done(ANA, company(SANITAS, "Sanitas Hospitales"));
        done(ANA, contact(MARTA, "Marta", "Ruiz", "marta@sanitas.example", SANITAS));
    }

    /// The identity that belongs to a name.
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }

    public static Money euros(long whole) {
        return Money.of(BigDecimal.valueOf(whole), EUR);
    }

    public static Command.Create company(UUID company, String name) {
        return new Command.Create(EntityRef.company(company), List.of(text(CompanyFields.NAME, name)), List.of());
    }

    public static Command.Create contact(UUID contact, String first, String last, String email, UUID company) {
        return new Command.Create(
                EntityRef.contact(contact),
                List.of(text(ContactFields.FIRST_NAME, first), text(ContactFields.LAST_NAME, last), text(ContactFields.EMAIL, email)),
                List.of(Member.of(Relation.COMPANIES, Value.of(company))));
    }

    public static Member decisionMaker(UUID contact) {
        return new Member(Relation.PEOPLE, Value.of(contact), ContactRole.DECISION_MAKER.code());
    }

    /// What entering Prospected asks for.
    public static List<Change> prospected() {
        return List.of(
                text(DealFields.COUNTRY, "ES"),
                Change.set(DealFields.COMPANY, Value.of(SANITAS)),
                text(DealFields.BRIEF, "Proof of Concept"),
                text(DealFields.DEAL_CLASS, "care-provider-inpatient-private"),
                Change.set(DealFields.OWNER, Value.of(BEN.person())),
                Change.set(DealFields.AMOUNT, Value.of(euros(25_000))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2026, 9, 30))),
                text(DealFields.ORIGINATING_ACTION, "Congress"));
    }

    /// What entering a stage asks for beyond the stages before it.
    public static List<Change> evidence(Stage stage) {
        return switch (stage) {
            case LEAD, LOST -> List.of();
            case PROSPECTED -> prospected();
            case QUALIFIED -> DefaultContent.content().dealClass("care-provider-inpatient-private").stream()
                    .flatMap(dealClass -> dealClass.qualification().stream())
                    .map(question -> text(Field.qualification(question.code()), "answered"))
                    .toList();
            case DISCOVERED -> DealFields.BANT.stream().limit(3).map(field -> text(field, "learnt")).toList();
            case IMPLEMENTATION_DEFINED -> DealFields.DEFINITION.stream().map(field -> text(field, "defined")).toList();
            case OFFER_SENT -> List.of(text(DealFields.OFFER_REFERENCE, "Q-2026-004"), day(DealFields.OFFER_SENT));
            case OFFER_APPROVED -> List.of(day(DealFields.OFFER_ACCEPTED));
            case CONTRACT_SIGNED -> List.of(
                    day(DealFields.CONTRACT_DATE),
                    text(DealFields.SIGNATORIES, "M. Ruiz"),
                    text(DealFields.PROVIDER_DECLARATION, "annex 2"));
            case PAYMENT_DONE -> List.of(
                    day(DealFields.PAYMENT_DATE),
                    Change.set(DealFields.PAYMENT_AMOUNT, Value.of(euros(25_000))),
                    text(DealFields.PAYMENT_REFERENCE, "bank 77"));
        };
    }

    /// What entering a stage from Qualified asks for.
    public static List<Change> evidenceUpTo(Stage stage) {
        return Stage.PATH.stream()
                .filter(each -> Stage.QUALIFIED.before(each) && !stage.before(each))
                .flatMap(each -> evidence(each).stream())
                .toList();
    }

    /// A day of the deal's life.
    public static Change day(Field field) {
        return Change.set(field, Value.of(LocalDate.of(2026, 3, 2)));
    }

    /// A deal of Ben's in that stage, come there step by step.
    public UUID deal(Stage stage) {
        UUID deal = id("deal " + facts.size());
        done(BEN, new Command.StartDeal(deal, prospected(), List.of(decisionMaker(MARTA)), Optional.empty()));
        for (Stage next : Stage.PATH.subList(1, Stage.PATH.indexOf(stage) + 1)) {
            Stage from = state(deal).stage();
            done(BEN, new Command.MoveDeal(deal, from, next, evidence(next), List.of(), Optional.empty(), false));
        }
        return deal;
    }

    /// A deal of Ben's that was lost in Prospected, just now.
    public UUID lostDeal() {
        UUID deal = deal(Stage.PROSPECTED);
        done(BEN, loss(deal, Stage.PROSPECTED));
        return deal;
    }

    public static Command.MoveDeal loss(UUID deal, Stage from) {
        return new Command.MoveDeal(
                deal, from, Stage.LOST, List.of(text(DealFields.LOST_REASON, "price")), List.of(), Optional.of("too dear"), false);
    }

    public Decision decide(Actor actor, Command command) {
        return rules.decide(command, actor, now, this);
    }

    public MoveCheck check(Actor actor, UUID deal, Stage to) {
        return rules.check(deal, to, actor, this);
    }

    /// Does what must be accepted.
    ///
    /// @return what to undo it by
    public OperationId done(Actor actor, Command command) {
        Decision decision = decide(actor, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return write(actor, ((Decision.Accepted) decision).drafts());
    }

    /// The codes of what refuses a command.
    public List<Refusal.Code> refusals(Actor actor, Command command) {
        Decision decision = decide(actor, command);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusals().stream().map(Refusal::code).toList();
    }

    /// What a command would write.
    public List<Draft> drafts(Actor actor, Command command) {
        Decision decision = decide(actor, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).drafts();
    }

    /// Writes drafts as one operation of this device.
    public OperationId write(Actor actor, List<Draft> drafts) {
        List<Fact> written = facts(actor, drafts);
        facts.addAll(written);
        return new OperationId(DEVICE, facts.size() - written.size() + 1L);
    }

    /// What drafts would be in the ledger, as one operation of this device in the first of the actor's roles.
    public List<Fact> facts(Actor actor, List<Draft> drafts) {
        OperationId operation = new OperationId(DEVICE, facts.size() + 1L);
        String role = actor.roles().stream().sorted().findFirst().map(Role::code).orElse(Role.NONE);
        List<Fact> written = new ArrayList<>();
        for (Draft draft : drafts) {
            long n = facts.size() + written.size() + 1L;
            Origin origin = new Origin(
                    actor.person(), role, now, ZoneOffset.UTC, draft.happened(), draft.reason(), draft.override(), false);
            written.add(new Fact(new Stamp(n, DEVICE, n), operation, draft.entity(), draft.event(), origin));
        }
        return written;
    }

    /// Has a device of somebody's, as if a server had enrolled it.
    public void enrol(EntityRef device, UUID person) {
        Event enrolled = new Event.Created(List.of(Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(person))), List.of());
        write(BEFORE_ALL, List.of(Draft.plain(device, enrolled)));
    }

    /// Takes in what was written.
    public void take(Fact fact) {
        facts.add(fact);
    }

    /// Has what was written as if a server kept it out.
    public void keepOut(OperationId operation) {
        keptOut.add(operation);
    }

    /// Takes in a move that somebody made elsewhere, from a stage that the deal has left meanwhile.
    public OperationId movedElsewhere(Actor actor, UUID deal, Stage from, Stage to) {
        return write(actor, List.of(Draft.plain(EntityRef.deal(deal), new Event.Moved(from, to, Map.of(), List.of()))));
    }

    /// Lets time pass.
    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    public Instant now() {
        return now;
    }

    public RecordState state(UUID deal) {
        return state(EntityRef.deal(deal));
    }

    public RecordState state(EntityRef entity) {
        return find(entity).orElseThrow();
    }

    @Override
    public Optional<RecordState> find(EntityRef entity) {
        List<Fact> of = counting().filter(fact -> fact.entity().equals(entity)).toList();
        return of.isEmpty() ? Optional.empty() : Optional.of(Fold.fold(of, revocations()::revoked));
    }

    @Override
    public UUID resolve(UUID company) {
        return Aliases.fold(counting().toList(), revocations()::revoked).resolve(company);
    }

    @Override
    public EntityRef template(String number) {
        return EntityRef.template(id(number));
    }

    @Override
    public List<Fact> facts(OperationId operation) {
        return facts.stream().filter(fact -> fact.operation().equals(operation)).toList();
    }

    @Override
    public boolean keptOut(OperationId operation) {
        return keptOut.contains(operation);
    }

    private Stream<Fact> counting() {
        return facts.stream().filter(fact -> !keptOut.contains(fact.operation()));
    }

    @Override
    public boolean revoked(OperationId operation) {
        return revocations().revoked(operation);
    }

    @Override
    public EntityRef workspace() {
        return new EntityRef(EntityType.WORKSPACE, id("workspace"));
    }

    @Override
    public Content content() {
        return DefaultContent.content();
    }

    private static Command.Create person(String name) {
        return new Command.Create(EntityRef.person(id(name)), List.of(text(PersonFields.NAME, name)), List.of());
    }

    private Revocations revocations() {
        Revocations revocations = new Revocations();
        counting().forEach(revocations::note);
        return revocations;
    }
}
