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
import stageline.sales.command.Command;
import stageline.sales.contract.ContractTerm;
import stageline.sales.contract.Schedule;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;

/// What followed the contracts that were signed in the story: how they are paid, how they are implemented, and when they end.
final class ContractStory {

    private static final Duration AFTER = Duration.ofMinutes(4);
    private static final int NOTICE = 60;
    private static final int DAYS_TO_PAY = 15;
    private static final int PARTS = 3;
    /// Of so many customers who pay by parts one is late.
    private static final int LATE = 3;
    private static final int REVIEWED_EVERY = 180;
    private static final List<String> LEADERS = List.of(
            "Head of dermatology; systems department", "Medical director", "Study coordinator of each site", "Two senior dermatologists");
    private static final List<String> ACCESS = List.of(
            "Accounts over the single sign-on", "Keys of the API for two environments", "Tablet in each consulting room");
    private static final List<String> TRAINING = List.of(
            "Two sessions; instructions for use handed over", "Webinar for all sites; instructions for use by email");
    private static final List<String> MILESTONES = List.of("Integration", "First patients", "All clinics");

    private final RandomGenerator random;
    private final Supplier<UUID> identities;
    private final List<Choice> clauses;
    private final UUID signer;
    private final Instant end;
    private final List<Act> acts = new ArrayList<>();
    private int owing;

    /// @param clauses what contracts are looked through for
    /// @param signer  who may sign contracts
    ContractStory(RandomGenerator random, Supplier<UUID> identities, List<Choice> clauses, UUID signer, Instant end) {
        this.random = random;
        this.identities = identities;
        this.clauses = clauses;
        this.signer = signer;
        this.end = end;
    }

    /// Tells it.
    ///
    /// @param story all that was done with deals, in the order of time
    List<Act> tell(List<Act> story) {
        Map<UUID, Money> amounts = new HashMap<>();
        Map<UUID, UUID> owners = new HashMap<>();
        Map<UUID, Instant> paid = paid(story);
        for (Act act : story) {
            switch (act.command()) {
                case Command.StartDeal start -> {
                    value(start.fields(), DealFields.AMOUNT).ifPresent(value -> note(start.deal(), value, amounts));
                    owners.put(start.deal(), act.person());
                }
                case Command.Edit edit -> value(edit.changes(), DealFields.AMOUNT)
                        .ifPresent(value -> note(edit.entity().id(), value, amounts));
                case Command.MoveDeal move when move.to() == Stage.CONTRACT_SIGNED && amounts.containsKey(move.deal()) ->
                    signed(move.deal(), act.at(), owners.getOrDefault(move.deal(), act.person()), amounts.get(move.deal()),
                            Optional.ofNullable(paid.get(move.deal())));
                default -> {}
            }
        }
        acts.removeIf(act -> !act.at().isBefore(end));
        return acts;
    }

    /// When which deal was paid.
    private Map<UUID, Instant> paid(List<Act> story) {
        Map<UUID, Instant> paid = new HashMap<>();
        story.forEach(act -> {
            if (act.command() instanceof Command.MoveDeal move && move.to() == Stage.PAYMENT_DONE && act.at().isBefore(end)) {
                paid.putIfAbsent(move.deal(), act.at());
            }
        });
        return paid;
    }

    private static void note(UUID deal, Value amount, Map<UUID, Money> amounts) {
        if (amount instanceof Value.Amount(Money money)) {
            amounts.put(deal, money);
        }
    }

    private void signed(UUID deal, Instant at, UUID owner, Money amount, Optional<Instant> paid) {
        contract(deal, at.plus(AFTER), owner);
        pay(deal, at.plus(AFTER.multipliedBy(2)), owner, amount, paid);
        if (random.nextInt(3) > 0) {
            implement(deal, at.plus(AFTER.multipliedBy(3)), owner);
        }
    }

    /// Its term is so long that its renewal is still ahead.
    private void contract(UUID deal, Instant at, UUID owner) {
        LocalDate day = day(at);
        ContractTerm year = new ContractTerm(day.plusYears(1).minusDays(1), NOTICE);
        ContractTerm term = year.renewBy().isAfter(day(end)) ? year : new ContractTerm(day.plusYears(2).minusDays(1), NOTICE);
        List<Member> looked = clauses.stream()
                .filter(clause -> random.nextInt(8) > 0)
                .map(clause -> Member.of(Relation.CLAUSES, Value.of(clause.code())))
                .toList();
        act(at, owner, new Command.Together(List.of(
                new Command.Edit(EntityRef.deal(deal), List.of(
                        Change.set(DealFields.CONTRACT_SIGNER, Value.of(signer)),
                        Change.set(DealFields.CONTRACT_REFERENCE, Value.of("C-%d-%03d".formatted(day.getYear(), 1 + random.nextInt(200)))),
                        Change.set(DealFields.CONTRACT_STARTS, Value.of(day)),
                        Change.set(DealFields.CONTRACT_ENDS, Value.of(term.ends())),
                        Change.set(DealFields.CONTRACT_NOTICE, new Value.Whole(NOTICE))), looked, List.of(), Optional.empty()),
                task(deal, owner, TaskKind.RENEW_CONTRACT, "Renew a contract", term.renewBy()))));
    }

    /// What is paid is paid at once; of the rest most came when it was due, and now and then a customer owes all of it.
    private void pay(UUID deal, Instant at, UUID owner, Money amount, Optional<Instant> paid) {
        List<Schedule> schedule = Schedule.monthly(amount, paid.isPresent() ? 1 : PARTS, day(at).plusDays(DAYS_TO_PAY));
        List<UUID> ids = schedule.stream().map(part -> identities.get()).toList();
        List<Change> changes = new ArrayList<>();
        for (int place = 0; place < ids.size(); place++) {
            changes.add(Change.set(DealPartFields.of(ids.get(place), Part.DUE), Value.of(schedule.get(place).due())));
            changes.add(Change.set(DealPartFields.of(ids.get(place), Part.AMOUNT), Value.of(schedule.get(place).amount())));
        }
        List<Member> joining = ids.stream().map(Kind.INSTALMENT::member).toList();
        act(at, owner, new Command.Edit(EntityRef.deal(deal), changes, joining, List.of(), Optional.empty()));
        if (paid.isPresent()) {
            Instant came = paid.get().minusSeconds(10);
            receive(deal, came, owner, ids.getFirst(), amount);
        } else {
            boolean late = owing++ % LATE == 0;
            for (int place = 0; place < ids.size() && !late && random.nextInt(5) > 0; place++) {
                LocalDate day = schedule.get(place).due().plusDays(random.nextInt(4));
                Instant came = day.atTime(10, random.nextInt(60)).toInstant(ZoneOffset.UTC);
                receive(deal, came, owner, ids.get(place), schedule.get(place).amount());
            }
        }
    }

    private void receive(UUID deal, Instant at, UUID owner, UUID instalment, Money sum) {
        act(at, owner, Command.Edit.fields(EntityRef.deal(deal), List.of(
                Change.set(DealPartFields.of(instalment, Part.RECEIVED), Value.of(day(at))),
                Change.set(DealPartFields.of(instalment, Part.SUM), Value.of(sum)),
                Change.set(DealPartFields.of(instalment, Part.REFERENCE), Value.of("T-%06d".formatted(random.nextInt(1_000_000)))))));
    }

    private void implement(UUID deal, Instant at, UUID owner) {
        LocalDate day = day(at);
        LocalDate review = day.plusDays(REVIEWED_EVERY);
        while (!review.isAfter(day(end))) {
            review = review.plusDays(REVIEWED_EVERY);
        }
        List<Change> changes = new ArrayList<>(List.of(
                Change.set(DealFields.PLAN_LEAD, Value.of(pick(LEADERS))),
                Change.set(DealFields.PLAN_LEAD_ON, Value.of(day)),
                Change.set(DealFields.PLAN_ACCESS, Value.of(pick(ACCESS))),
                Change.set(DealFields.PLAN_TRAINING, Value.of(pick(TRAINING))),
                Change.set(DealFields.PLAN_REVIEW, Value.of(review))));
        if (day.plusDays(14).isBefore(day(end))) {
            changes.add(Change.set(DealFields.PLAN_ACCESS_ON, Value.of(day.plusDays(14))));
        }
        List<Member> joining = new ArrayList<>();
        for (int place = 0; place < MILESTONES.size(); place++) {
            UUID id = identities.get();
            LocalDate by = day.plusDays(30L * (place + 1));
            joining.add(Kind.MILESTONE.member(id));
            changes.add(Change.set(DealPartFields.of(id, Part.WHAT), Value.of(MILESTONES.get(place))));
            changes.add(Change.set(DealPartFields.of(id, Part.BY), Value.of(by)));
            if (by.isBefore(day(end))) {
                changes.add(Change.set(DealPartFields.of(id, Part.DONE), Value.of(by)));
            }
        }
        act(at, owner, new Command.Together(List.of(
                new Command.Edit(EntityRef.deal(deal), changes, joining, List.of(), Optional.empty()),
                task(deal, owner, TaskKind.REVIEW_IMPLEMENTATION, "Review an implementation", review))));
    }

    private Command task(UUID deal, UUID owner, TaskKind kind, String what, LocalDate due) {
        return new Command.Create(EntityRef.task(identities.get()), List.of(
                Change.set(TaskFields.WHAT, Value.of(what)),
                Change.set(TaskFields.KIND, Value.of(kind.code())),
                Change.set(TaskFields.PERSON, Value.of(owner)),
                Change.set(TaskFields.DUE, Value.of(due)),
                Change.set(TaskFields.DEAL, Value.of(deal))), List.of());
    }

    private static Optional<Value> value(List<Change> changes, Field field) {
        return changes.stream().filter(change -> change.field().equals(field)).flatMap(change -> change.written().stream()).findFirst();
    }

    private void act(Instant at, UUID person, Command command) {
        acts.add(new Act(at, person, command));
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
