package stageline.workspace.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DealClass;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// One deal from its first interaction to where it stands on the last day.
final class DealStory {

    private static final Duration AFTER_WORK = Duration.ofHours(3);

    private final RandomGenerator random;
    private final Supplier<UUID> identities;
    private final Content content;
    private final Range range;
    private final UUID owner;
    private final UUID lead;
    private final CompanyStory company;
    private final Instant end;
    private final List<Act> acts = new ArrayList<>();
    private final Map<Field, Value> seen = new HashMap<>();
    private final UUID deal;
    private Instant now;
    private Stage stage = Stage.LEAD;

    DealStory(
            RandomGenerator random,
            Supplier<UUID> identities,
            Content content,
            Range range,
            UUID owner,
            UUID lead,
            CompanyStory company,
            Instant begin,
            Instant end) {
        this.random = random;
        this.identities = identities;
        this.content = content;
        this.range = range;
        this.owner = owner;
        this.lead = lead;
        this.company = company;
        this.now = begin;
        this.end = end;
        this.deal = identities.get();
    }

    /// Tells it.
    ///
    /// @param phase       the part of an undertaking it is, empty for a deal of one part
    /// @param predecessor the lost deal it was made from
    List<Act> tell(Optional<Phase> phase, Optional<DealStory> predecessor) {
        begin(phase, predecessor);
        for (Stage next : Stage.PATH.subList(1, Stage.PATH.size())) {
            if (!work() || !decide(next)) {
                break;
            }
        }
        return acts;
    }

    UUID deal() {
        return deal;
    }

    boolean lost() {
        return stage == Stage.LOST;
    }

    Instant ended() {
        return now;
    }

    /// A part of an undertaking.
    ///
    /// @param number which
    /// @param count  of how many
    /// @param after  the part before
    record Phase(int number, int count, Optional<UUID> after) {}

    private void begin(Optional<Phase> phase, Optional<DealStory> predecessor) {
        predecessor.ifPresent(this::inherit);
        String dealClass = company.pickClass(random);
        long thousands = Math.round(Math.exp(random.nextGaussian(3.6, 0.9)));
        LocalDate close = day(now).plusDays(60 + random.nextInt(200));
        List<Change> fields = new ArrayList<>();
        set(fields, DealFields.COUNTRY, Value.of(company.country().code()));
        set(fields, DealFields.COMPANY, Value.of(company.id()));
        set(fields, DealFields.BRIEF, Value.of(company.pickBrief(random, dealClass)));
        set(fields, DealFields.DEAL_CLASS, Value.of(dealClass));
        set(fields, DealFields.OWNER, Value.of(owner));
        set(fields, DealFields.AMOUNT, Value.of(new Money(Math.clamp(thousands, 4, 480) * 50_000, company.currency())));
        set(fields, DealFields.CLOSE_DATE, Value.of(close));
        set(fields, DealFields.ORIGINATING_ACTION, Value.of(pick(content.originatingActions()).name("en")));
        phase.ifPresent(p -> {
            set(fields, DealFields.PHASE_NUMBER, new Value.Whole(p.number()));
            set(fields, DealFields.PHASE_COUNT, new Value.Whole(p.count()));
            p.after().ifPresent(after -> set(fields, DealFields.PHASE_AFTER, Value.of(after)));
        });
        act(owner, new Command.StartDeal(deal, fields, members(dealClass), predecessor.map(DealStory::deal)));
        stage = Stage.PROSPECTED;
    }

    /// The answers that a deal made from a lost one starts with.
    private void inherit(DealStory lost) {
        lost.seen.forEach((field, value) -> {
            if (field.isQualification()) {
                seen.put(field, value);
            }
        });
    }

    /// Everybody who is known there; who decides is found out later. And what the deal sells.
    private List<Member> members(String dealClass) {
        List<Member> people = new ArrayList<>();
        for (UUID contact : company.contacts()) {
            ContactRole role = people.isEmpty() ? ContactRole.INFLUENCER : pick(List.of(ContactRole.USER, ContactRole.PURCHASING));
            people.add(new Member(Relation.PEOPLE, Value.of(contact), role.code()));
        }
        people.addAll(range.sold(dealClass, deal));
        return people;
    }

    /// The time in a stage: activities, a next step, now and then a new amount or date. False when the story's end comes first.
    private boolean work() {
        int days = (int) Math.clamp(Math.exp(random.nextGaussian(2.7, 0.8)), 2, 120);
        int touches = 1 + random.nextInt(3);
        for (int i = 0; i < touches; i++) {
            pass(Duration.ofHours(24L * days / touches));
            if (!now.isBefore(end)) {
                return false;
            }
            activity();
        }
        if (random.nextInt(4) > 0) {
            LocalDate on = day(now).plusDays(random.nextInt(12));
            edit(change(DealFields.NEXT_STEP, Value.of(pick(Cast.NEXT_STEPS))), change(DealFields.NEXT_STEP_ON, Value.of(on)));
        }
        if (random.nextInt(6) == 0 && seen.get(DealFields.AMOUNT) instanceof Value.Amount(Money money)) {
            edit(change(DealFields.AMOUNT, Value.of(new Money(money.minor() / 100 * (80 + random.nextInt(60)), money.currency()))));
        }
        if (random.nextInt(7) == 0 && seen.get(DealFields.CLOSE_DATE) instanceof Value.Day(LocalDate date)) {
            edit(change(DealFields.CLOSE_DATE, Value.of(date.plusDays(15 + random.nextInt(60)))));
        }
        return now.isBefore(end);
    }

    private boolean decide(Stage next) {
        int fate = random.nextInt(100);
        int lostBelow = next.before(Stage.OFFER_SENT) ? 11 : next == Stage.PAYMENT_DONE ? 0 : 14;
        if (fate < lostBelow) {
            move(
                    Stage.LOST,
                    List.of(
                            Change.set(DealFields.LOST_REASON, Value.of(pick(content.lostReasons()).code())),
                            Change.set(DealFields.LOST_WORDS, Value.of(pick(Cast.LOST_WORDS)))),
                    Optional.of(pick(Cast.LOST_WORDS)));
            return false;
        }
        if (fate < lostBelow + 4 && Stage.PROSPECTED.before(stage) && !stage.won()) {
            Stage back = Stage.PATH.get(Stage.PATH.indexOf(stage) - 1);
            move(back, List.of(), Optional.of(pick(Cast.CORRECTIONS)));
            pass(Duration.ofDays(3));
            if (!now.isBefore(end)) {
                return false;
            }
            move(Stage.PATH.get(Stage.PATH.indexOf(back) + 1), List.of(), Optional.empty());
        }
        gather(next);
        return now.isBefore(end) && step(next);
    }

    private boolean step(Stage next) {
        move(next, evidence(next), Optional.empty());
        return true;
    }

    /// Part of what a gate asks for is often learnt before the move, on the pane.
    private void gather(Stage next) {
        if (next == Stage.DISCOVERED) {
            edit(changesOf(DealFields.BUDGET, pick(Cast.BUDGETS)), changesOf(DealFields.NEED, pick(Cast.NEEDS)));
        }
        if (next == Stage.IMPLEMENTATION_DEFINED) {
            edit(changesOf(DealFields.INTEGRATION, random.nextBoolean() ? "API" : "iframe"), changesOf(DealFields.METRICS,
                    pick(Cast.METRICS)));
        }
    }

    private List<Change> evidence(Stage next) {
        LocalDate today = day(now);
        return switch (next) {
            case QUALIFIED -> qualification();
            case DISCOVERED -> {
                List<Change> bant = new ArrayList<>();
                bant.add(changesOf(DealFields.AUTHORITY, pick(Cast.AUTHORITIES).formatted(company.decisionMaker())));
                if (random.nextInt(3) > 0) {
                    bant.add(changesOf(DealFields.TIMELINE, pick(Cast.TIMELINES)));
                }
                yield bant;
            }
            case IMPLEMENTATION_DEFINED -> List.of(
                    changesOf(DealFields.PRICING, pick(Cast.PRICING)), changesOf(DealFields.IMPLEMENTATION_TIMELINE, pick(Cast.TIMELINES)));
            case CONTRACT_SIGNED -> List.of(
                    change(DealFields.CONTRACT_DATE, Value.of(today)),
                    changesOf(DealFields.SIGNATORIES, company.decisionMaker() + "; A. Martín"),
                    changesOf(DealFields.PROVIDER_DECLARATION, "Annex II of the contract"));
            case PAYMENT_DONE -> List.of(
                    change(DealFields.PAYMENT_DATE, Value.of(today)),
                    change(DealFields.PAYMENT_AMOUNT, seen.get(DealFields.AMOUNT)),
                    changesOf(DealFields.PAYMENT_REFERENCE, "T-%06d".formatted(random.nextInt(1_000_000))));
            // What the quotation says of the deal is evidence of these.
            case OFFER_SENT, OFFER_APPROVED -> List.of();
            case LEAD, PROSPECTED, LOST -> List.of();
        };
    }

    private List<Change> qualification() {
        String code = seen.get(DealFields.DEAL_CLASS) instanceof Value.Text(String text) ? text : "";
        return content.dealClass(code).map(DealClass::qualification).orElse(List.of()).stream()
                .map(Choice::code)
                .map(q -> changesOf(Field.qualification(q), pick(Cast.ANSWERS)))
                .toList();
    }

    private void move(Stage to, List<Change> supplied, Optional<String> reason) {
        List<Member> join = to == Stage.QUALIFIED
                ? company.contacts().stream()
                        .limit(1)
                        .map(c -> new Member(Relation.PEOPLE, Value.of(c), ContactRole.DECISION_MAKER.code()))
                        .toList()
                : List.of();
        UUID mover = random.nextInt(5) == 0 ? lead : owner;
        act(mover, new Command.MoveDeal(deal, stage, to, supplied, join, reason, false));
        supplied.forEach(this::remember);
        stage = to;
    }

    private void activity() {
        boolean incoming = random.nextInt(3) == 0;
        ActivityKind kind = pick(List.of(ActivityKind.EMAIL, ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.VIDEO_MEETING,
                ActivityKind.NOTE));
        List<Change> fields = List.of(
                Change.set(ActivityFields.KIND, Value.of(kind.code())),
                Change.set(ActivityFields.DIRECTION, Value.of((incoming ? Direction.INCOMING : Direction.OUTGOING).code())),
                Change.set(ActivityFields.AT, Value.of(now)),
                Change.set(ActivityFields.AUTHOR, Value.of(owner)),
                Change.set(ActivityFields.SUBJECT, Value.of(pick(Cast.SUBJECTS))),
                Change.set(ActivityFields.TEXT, Value.of(pick(Cast.LINES))),
                Change.set(ActivityFields.COMPANY, Value.of(company.id())),
                Change.set(ActivityFields.DEAL, Value.of(deal)));
        List<Member> with = company.contacts().isEmpty()
                ? List.of()
                : List.of(Member.of(Relation.CONTACTS, Value.of(pick(company.contacts()))));
        act(owner, new Command.Create(EntityRef.activity(identities.get()), fields, with));
    }

    private void edit(Change... changes) {
        act(owner, Command.Edit.fields(EntityRef.deal(deal), List.of(changes)));
        for (Change change : changes) {
            remember(change);
        }
    }

    private Change changesOf(Field field, String text) {
        return change(field, Value.of(text));
    }

    private Change change(Field field, @Nullable Value after) {
        return new Change(field, seen.get(field), after);
    }

    private void set(List<Change> fields, Field field, Value value) {
        fields.add(Change.set(field, value));
        seen.put(field, value);
    }

    private void remember(Change change) {
        if (change.after() != null) {
            seen.put(change.field(), change.after());
        }
    }

    private void act(UUID person, Command command) {
        acts.add(new Act(now, person, command));
        now = now.plusSeconds(20 + random.nextInt(200));
    }

    /// Time passes, to an hour at which people work.
    private void pass(Duration duration) {
        Instant then = now.plus(duration);
        int hour = then.atOffset(ZoneOffset.UTC).getHour();
        if (hour >= 18 || hour < 7) {
            then = then.plus(AFTER_WORK).atOffset(ZoneOffset.UTC).withHour(8 + random.nextInt(8)).withMinute(random.nextInt(60))
                    .toInstant();
        }
        now = then.isAfter(now) ? then : now.plus(duration);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
