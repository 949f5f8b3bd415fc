package stageline.workspace.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.command.Command;
import stageline.sales.command.FirstDraft;
import stageline.sales.command.NextRevision;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.PriceList;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What was quoted in the story: whoever owns a deal drafts its quotation, the sales manager sends it just before the deal goes to Offer
/// Sent, and its customer accepts it, rejects it or says nothing until it has expired. Where they accept late, a new revision was sent.
final class QuotationStory {

    private static final Duration DRAFTED = Duration.ofMinutes(95);
    private static final Duration SENT = Duration.ofSeconds(50);
    private static final Duration ANSWERED = Duration.ofSeconds(45);
    private static final Duration REVISING = Duration.ofMinutes(100);
    private static final Duration REVISED = Duration.ofMinutes(45);
    private static final List<Integer> VALID_DAYS = List.of(30, 45, 60);
    private static final int PACK = 100;
    private static final int MOST = 60_000;
    private static final int MOST_SESSIONS = 3;
    private static final Set<String> COUNTED = Set.of(PriceBasis.REPORT.code(), PriceBasis.PATIENT.code());
    /// What a euro comes to elsewhere, about.
    private static final Map<String, BigDecimal> RATES =
            Map.of("GBP", new BigDecimal("0.86"), "SEK", new BigDecimal("11.2"), "BRL", new BigDecimal("6.1"));

    private final RandomGenerator random;
    private final Supplier<UUID> identities;
    private final House house;
    private final Range range;
    private final UUID manager;
    private final Map<EntityRef, RecordState> known = new HashMap<>();
    private final Map<UUID, EntityRef> decides = new HashMap<>();
    private final Map<UUID, Quoted> quoted = new HashMap<>();
    private final Set<UUID> answered = new HashSet<>();
    private final List<Act> acts = new ArrayList<>();

    /// @param manager who sends quotations
    QuotationStory(RandomGenerator random, Supplier<UUID> identities, House house, Range range, UUID manager) {
        this.random = random;
        this.identities = identities;
        this.house = house;
        this.range = range;
        this.manager = manager;
        range.made().forEach(made -> {
            if (made instanceof Command.Create create) {
                note(create.entity(), create.fields(), create.members());
            }
        });
    }

    /// What a customer has been sent, as it was drafted.
    ///
    /// @param owner who drafts it
    private record Quoted(RecordState draft, UUID owner) {

        LocalDate validUntil() {
            return draft.day(QuotationFields.VALID_UNTIL).orElseThrow();
        }
    }

    /// Tells it.
    ///
    /// @param story all that was done with deals, in the order of time
    List<Act> tell(List<Act> story) {
        for (Act act : story) {
            switch (act.command()) {
                case Command.Create create -> note(create.entity(), create.fields(), create.members());
                case Command.StartDeal start -> {
                    note(EntityRef.deal(start.deal()), start.fields(), start.members());
                    start.members().stream().filter(member -> member.relation().equals(Relation.PEOPLE)).findFirst()
                            .flatMap(Member::referred)
                            .ifPresent(person -> decides.put(start.deal(), person));
                }
                case Command.Edit edit ->
                    known.computeIfPresent(edit.entity(), (entity, state) -> state.holding(values(edit.changes())));
                case Command.MoveDeal move -> moved(act, move);
                default -> {}
            }
        }
        return acts;
    }

    private void moved(Act act, Command.MoveDeal move) {
        Optional<Quoted> before = Optional.ofNullable(quoted.get(move.deal())).filter(there -> !answered.contains(move.deal()));
        switch (move.to()) {
            case OFFER_SENT -> {
                if (!quoted.containsKey(move.deal())) {
                    quoted.put(move.deal(), quote(act.at(), move.deal()));
                }
            }
            case OFFER_APPROVED -> before.ifPresent(there -> accept(act.at(), move.deal(), there));
            case LOST -> before.filter(there -> random.nextInt(3) > 0).ifPresent(there ->
                    conclude(act.at(), move.deal(), there, QuotationStatus.REJECTED, move.reason()));
            case LEAD, PROSPECTED, QUALIFIED, DISCOVERED, IMPLEMENTATION_DEFINED, CONTRACT_SIGNED, PAYMENT_DONE -> {}
        }
    }

    private Quoted quote(Instant at, UUID deal) {
        RecordState state = Optional.ofNullable(known.get(EntityRef.deal(deal))).orElseThrow();
        Optional<RecordState> company = state.ref(DealFields.COMPANY).map(EntityRef::company).map(known::get);
        UUID owner = state.ref(DealFields.OWNER).orElse(manager);
        List<RecordState> offerings = range.quoted(state.text(DealFields.DEAL_CLASS).orElse(""), deal).stream()
                .map(offering -> Optional.ofNullable(known.get(EntityRef.offering(offering))).orElseThrow())
                .toList();
        LocalDate day = day(at);
        Command.Create first = FirstDraft.of(house.known(state, company, offerings, attention(deal)), house.number(day), day, owner,
                Optional.empty(), identities);
        List<Change> otherwise = new ArrayList<>(priced(first, offerings, state.money(DealFields.AMOUNT).orElseThrow()));
        otherwise.add(validity(day));
        Command.Create draft = new Command.Create(first.entity(), with(first.fields(), otherwise), first.members());
        return send(at.minus(DRAFTED), at.minus(SENT), owner, draft);
    }

    private Quoted send(Instant drafted, Instant sent, UUID owner, Command.Create draft) {
        RecordState state = made(draft.entity(), draft.fields(), draft.members());
        acts.add(new Act(drafted, owner, draft));
        acts.add(new Act(sent, manager, house.sending(state, identities.get())));
        return new Quoted(state, owner);
    }

    /// Reports and patients are so many that they come to the deal's amount; prices are those of the catalogue.
    private List<Change> priced(Command.Create draft, List<RecordState> offerings, Money amount) {
        String currency = amount.currency().getCurrencyCode();
        BigDecimal rate = RATES.getOrDefault(currency, BigDecimal.ONE);
        BigDecimal wanted = BigDecimal.valueOf(amount.minor(), Currency.getInstance(currency).getDefaultFractionDigits());
        List<UUID> lines = draft.members().stream().map(member -> UUID.fromString(((Value.Text) member.target()).text())).toList();
        List<Change> priced = new ArrayList<>();
        for (int place = 0; place < offerings.size(); place++) {
            UUID line = lines.get(place);
            PriceList prices = PriceList.of(offerings.get(place));
            BigDecimal first = prices.at(1).orElseThrow().multiply(rate);
            boolean counted = offerings.get(place).text(OfferingFields.BASIS).filter(COUNTED::contains).isPresent();
            long packs = wanted.divide(first.multiply(BigDecimal.valueOf(PACK)), 0, RoundingMode.HALF_UP).longValue();
            long quantity = counted ? Math.clamp(packs * PACK, PACK, MOST) : 1 + (place == 0 ? 0 : random.nextInt(MOST_SESSIONS));
            BigDecimal price = prices.at(quantity).orElseThrow().multiply(rate).setScale(2, RoundingMode.HALF_UP);
            priced.add(Change.set(QuotationLineFields.of(line, Part.QUANTITY), Value.of(BigDecimal.valueOf(quantity))));
            priced.add(Change.set(QuotationLineFields.of(line, Part.PRICE), Value.of(price)));
        }
        return priced;
    }

    /// What came late is accepted as it was sent anew.
    private void accept(Instant at, UUID deal, Quoted first) {
        Quoted current = first;
        while (current.validUntil().isBefore(day(at))) {
            current = revise(at, current);
        }
        conclude(at, deal, current, QuotationStatus.ACCEPTED, Optional.empty());
    }

    private Quoted revise(Instant at, Quoted former) {
        Instant morning = former.validUntil().plusDays(1).atTime(9, random.nextInt(60)).toInstant(ZoneOffset.UTC);
        Instant drafted = morning.isBefore(at.minus(REVISING)) ? morning : at.minus(REVISING);
        Instant sent = drafted.plus(REVISED);
        Command.Create draft = NextRevision.of(former.draft(), identities.get(), former.owner(), List.of(validity(day(sent))));
        return send(drafted, sent, former.owner(), draft);
    }

    private void conclude(Instant at, UUID deal, Quoted sent, QuotationStatus to, Optional<String> reason) {
        answered.add(deal);
        Instant then = at.minus(ANSWERED);
        acts.add(new Act(then, sent.owner(), new Command.ConcludeQuotation(sent.draft().entity().id(), to, day(then), reason)));
    }

    private Change validity(LocalDate day) {
        return Change.set(QuotationFields.VALID_UNTIL, Value.of(day.plusDays(VALID_DAYS.get(random.nextInt(VALID_DAYS.size())))));
    }

    /// The one who decides, who is the first that is known there.
    private String attention(UUID deal) {
        return Optional.ofNullable(decides.get(deal)).map(known::get).map(QuotationStory::called).orElse("");
    }

    private static String called(RecordState person) {
        String name = Stream.of(ContactFields.FIRST_NAME, ContactFields.LAST_NAME)
                .flatMap(field -> person.text(field).stream())
                .collect(Collectors.joining(" "));
        return Stream.concat(Stream.of(name), person.text(ContactFields.JOB_TITLE).stream()).collect(Collectors.joining(", "));
    }

    private void note(EntityRef entity, List<Change> fields, List<Member> members) {
        known.put(entity, made(entity, fields, members));
    }

    /// A record as it is once it is made so.
    private RecordState made(EntityRef entity, List<Change> fields, List<Member> members) {
        Origin origin = new Origin(
                manager, "", Instant.EPOCH, ZoneOffset.UTC, Optional.empty(), Optional.empty(), false, false);
        Fact fact = new Fact(new Stamp(0, manager, 1), new OperationId(manager, 1), entity, new Event.Created(fields, members), origin);
        return Fold.then(Optional.empty(), fact);
    }

    private static Map<Field, Optional<Value>> values(List<Change> changes) {
        return changes.stream().collect(Collectors.toMap(Change::field, Change::written, (former, later) -> later));
    }

    private static List<Change> with(List<Change> fields, List<Change> otherwise) {
        Set<Field> written = otherwise.stream().map(Change::field).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(fields.stream().filter(change -> !written.contains(change.field())), otherwise.stream()).toList();
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
