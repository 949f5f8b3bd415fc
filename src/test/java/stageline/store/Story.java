package stageline.store;

import static stageline.store.Scribe.id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.ledger.body.EventCodec;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Relation;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;

/// What two devices might write, some of it without having seen what the other wrote.
public final class Story {

    private static final int FEW = 4;
    private static final Stage[] STAGES = Stage.values();

    final Random random;
    private final EventCodec codec = new EventCodec();
    private final List<Scribe> scribes = List.of(new Scribe(1), new Scribe(2));
    private final List<Fact> written = new ArrayList<>();

    private final boolean ofNow;

    public Story(Random random) {
        this(random, true);
    }

    private Story(Random random, boolean ofNow) {
        this.random = random;
        this.ofNow = ofNow;
    }

    /// As stories were told before there were offerings, tasks and quotations, so that those that once found something out stay what they
    /// were.
    static Story ofOld(Random random) {
        return new Story(random, false);
    }

    static void fail() {
        throw new UncheckedIOException(new IOException("not durable"));
    }

    /// Facts in the order in which they are written.
    public List<Fact> facts(int length) {
        List<Supplier<Fact>> acts = new ArrayList<>(List.of(
                this::company, this::contact, this::deal, this::activity, this::edit, this::edit, this::move, this::move, this::move,
                this::join, this::part, this::merge, this::remove, this::restore, this::undo, this::undo, this::erase, this::person));
        if (ofNow) {
            acts.addAll(List.of(this::task, this::task, this::hand, this::quotation, this::paper, this::signature, this::serviceChange));
            acts.addAll(List.of(this::attachment, this::attachment));
            acts.addAll(List.of(this::offering, this::price, this::price, this::sell, this::sell, this::sellNoMore));
            acts.addAll(List.of(this::agree, this::agree, this::agreeNoMore, this::term));
            acts.addAll(List.of(this::template));
        }
        for (int i = 0; i < FEW; i++) {
            written.add(company());
            written.add(contact());
            written.add(deal());
        }
        while (written.size() < length + 3 * FEW) {
            written.add(pick(acts).get());
        }
        return List.copyOf(written);
    }

    /// The same as they arrive in a database.
    public List<Arrived> arrived(List<Fact> facts) {
        List<Arrived> arrived = new ArrayList<>();
        for (Fact fact : facts) {
            arrived.add(Arrived.local(arrived.size() + 1L, fact, codec.encode(fact.event())));
        }
        return arrived;
    }

    List<List<Arrived>> cut(List<Arrived> arrived) {
        List<List<Arrived>> parts = new ArrayList<>();
        for (int from = 0; from < arrived.size(); ) {
            int to = Math.min(arrived.size(), from + 1 + random.nextInt(6));
            parts.add(arrived.subList(from, to));
            from = to;
        }
        return parts;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Scribe scribe() {
        Scribe scribe = pick(scribes);
        if (random.nextInt(5) == 0) {
            scribe.at(scribe.now().plusSeconds(random.nextInt(40)));
        }
        if (random.nextInt(3) > 0) {
            scribe.begin();
        }
        return scribe;
    }

    private UUID one(int kind) {
        return id(kind, 1 + random.nextInt(FEW));
    }

    private EntityRef any() {
        List<EntityRef> some = new ArrayList<>(List.of(
                EntityRef.deal(one(2)), EntityRef.company(one(3)), EntityRef.contact(one(4)), EntityRef.activity(one(5)),
                EntityRef.person(one(6))));
        if (ofNow) {
            some.add(EntityRef.task(one(8)));
            some.add(EntityRef.quotation(one(9)));
            some.add(EntityRef.offering(one(12)));
            some.add(EntityRef.attachment(one(13)));
            some.add(EntityRef.serviceChange(one(14)));
            some.add(EntityRef.template(one(16)));
        }
        return pick(some);
    }

    private Value text() {
        return Value.of(pick(List.of("Sanitas", "Pierre Fabre", "Ñandú", "", "ES", "in", "out", "call", "note", "unqualified")));
    }

    private Fact create(EntityRef entity, List<Member> members, Change... changes) {
        return scribe().next(entity, new Event.Created(List.of(changes), members));
    }

    private Fact company() {
        return create(EntityRef.company(one(3)), List.of(), Change.set(CompanyFields.NAME, text()));
    }

    private Fact contact() {
        return create(
                EntityRef.contact(one(4)),
                random.nextBoolean() ? List.of() : List.of(Member.of(Relation.COMPANIES, Value.of(one(3)))),
                Change.set(ContactFields.LAST_NAME, text()));
    }

    private Fact deal() {
        return create(
                EntityRef.deal(one(2)),
                random.nextBoolean() ? List.of() : List.of(new Member(Relation.PEOPLE, Value.of(one(4)), "user")),
                Change.set(DealFields.COMPANY, Value.of(one(3))),
                Change.set(DealFields.BRIEF, text()),
                Change.set(Field.extra("Colour"), text()));
    }

    private Fact activity() {
        return create(
                EntityRef.activity(one(5)),
                List.of(Member.of(Relation.CONTACTS, Value.of(one(4)))),
                Change.set(ActivityFields.DIRECTION, text()),
                Change.set(ActivityFields.KIND, text()),
                Change.set(ActivityFields.COMPANY, Value.of(one(3))));
    }

    private Fact task() {
        return create(
                EntityRef.task(one(8)),
                random.nextBoolean() ? List.of() : List.of(Member.of(Relation.CONTACTS, Value.of(one(4)))),
                Change.set(TaskFields.WHAT, text()),
                Change.set(TaskFields.PERSON, Value.of(one(6))),
                Change.set(TaskFields.DEAL, Value.of(one(2))),
                Change.set(TaskFields.COMPANY, Value.of(one(3))));
    }

    /// A task's contacts come and go.
    private Fact hand() {
        EntityRef task = EntityRef.task(one(8));
        Member member = Member.of(Relation.CONTACTS, Value.of(one(4)));
        List<EntryId> seen = written.stream().filter(fact -> fact.entity().equals(task)).map(Fact::id).toList();
        boolean joins = random.nextBoolean();
        return scribe().next(task, new Event.Edited(
                List.of(), joins ? List.of(member) : List.of(), joins ? List.of() : List.of(new Parting(member, seen))));
    }

    private Fact quotation() {
        UUID line = one(11);
        return create(
                EntityRef.quotation(one(9)),
                List.of(QuotationLineFields.member(line)),
                Change.set(QuotationFields.DEAL, Value.of(one(2))),
                Change.set(QuotationFields.NUMBER, Value.of("2026-A7-0031")),
                Change.set(QuotationFields.REVISION, new Value.Whole(1)),
                Change.set(QuotationLineFields.of(line, Part.QUANTITY), Value.of(BigDecimal.valueOf(random.nextInt(1_000)))),
                Change.set(QuotationLineFields.of(line, Part.PRICE), Value.of(new BigDecimal("4.205"))));
    }

    private Fact paper() {
        return create(
                EntityRef.paper(one(10)),
                List.of(),
                Change.set(PaperFields.QUOTATION, Value.of(one(9))),
                Change.set(PaperFields.PDF, text()),
                Change.set(PaperFields.DATED, Value.of(LocalDate.of(2026, 3, 1 + random.nextInt(9)))));
    }

    private Fact attachment() {
        EntityRef on = pick(List.of(EntityRef.deal(one(2)), EntityRef.company(one(3)), EntityRef.quotation(one(9))));
        return create(
                EntityRef.attachment(one(13)),
                List.of(),
                Change.set(AttachmentFields.ON, Value.of(on.text())),
                Change.set(AttachmentFields.NAME, text()),
                Change.set(AttachmentFields.CONTENT, text()),
                Change.set(AttachmentFields.SIZE, new Value.Whole(random.nextInt(9_000))));
    }

    private Fact signature() {
        return create(
                EntityRef.signature(one(15)),
                List.of(),
                Change.set(SignatureFields.OF, Value.of(EntityRef.quotation(one(9)).text())),
                Change.set(SignatureFields.MEANING, Value.of("approved")),
                Change.set(SignatureFields.VERSION, text()),
                Change.set(SignatureFields.NAME, text()));
    }

    private Fact serviceChange() {
        return create(
                EntityRef.serviceChange(one(14)),
                List.of(),
                Change.set(ServiceChangeFields.DEAL, Value.of(one(2))),
                Change.set(ServiceChangeFields.QUOTATION, Value.of(one(9))),
                Change.set(ServiceChangeFields.WHAT, text()),
                Change.set(ServiceChangeFields.ASKED_ON, Value.of(LocalDate.of(2026, 3, 1 + random.nextInt(9)))));
    }

    private Fact person() {
        return create(EntityRef.person(one(6)), List.of(Member.of(Relation.ROLES, Value.of("JD-002"))));
    }

    private Fact offering() {
        return create(EntityRef.offering(one(12)), List.of(), Change.set(OfferingFields.NAME, text()));
    }

    /// One that is edited, or a version that was issued.
    private Fact template() {
        List<Change> changes = new ArrayList<>(List.of(
                Change.set(TemplateFields.NUMBER, Value.of(random.nextBoolean() ? "T-009-002" : TemplateFields.LETTERHEAD)),
                Change.set(LetterheadFields.NAME, text())));
        if (random.nextBoolean()) {
            changes.add(Change.set(TemplateFields.ISSUED, Value.of(true)));
            changes.add(Change.set(TemplateFields.VERSION, new Value.Whole(1 + random.nextInt(FEW))));
        }
        return create(EntityRef.template(one(16)), List.of(), changes.toArray(Change[]::new));
    }

    private Fact price() {
        Field field = pick(List.of(OfferingFields.PRICE, OfferingFields.tier(10), OfferingFields.tier(1_000)));
        Value price = Value.of(new BigDecimal(random.nextInt(9_000)).movePointLeft(random.nextInt(4)));
        return scribe().next(EntityRef.offering(one(12)), Event.Edited.fields(List.of(
                new Change(field, null, maybe(price)),
                Change.set(OfferingFields.RETIRED, Value.of(random.nextBoolean())),
                Change.set(OfferingFields.text(PaperLanguage.SPANISH), text()))));
    }

    private Fact sell() {
        return scribe().next(EntityRef.deal(one(2)), new Event.Edited(List.of(), List.of(sold()), List.of()));
    }

    private Fact sellNoMore() {
        EntityRef deal = EntityRef.deal(one(2));
        List<EntryId> seen = written.stream().filter(fact -> fact.entity().equals(deal)).map(Fact::id).toList();
        return scribe().next(deal, new Event.Edited(List.of(), List.of(), List.of(new Parting(sold(), seen))));
    }

    /// An instalment is agreed on and received, or not after all.
    private Fact agree() {
        UUID instalment = one(13);
        return scribe().next(EntityRef.deal(one(2)), new Event.Edited(
                List.of(
                        new Change(DealPartFields.of(instalment, DealPartFields.Part.DUE), null, maybe(day())),
                        new Change(DealPartFields.of(instalment, DealPartFields.Part.AMOUNT), null, maybe(Value.of(
                                new Money(random.nextInt(9), java.util.Currency.getInstance("EUR"))))),
                        new Change(DealPartFields.of(instalment, DealPartFields.Part.RECEIVED), maybe(day()), maybe(day()))),
                List.of(DealPartFields.Kind.INSTALMENT.member(instalment)),
                List.of()));
    }

    private Fact agreeNoMore() {
        EntityRef deal = EntityRef.deal(one(2));
        List<EntryId> seen = written.stream().filter(fact -> fact.entity().equals(deal)).map(Fact::id).toList();
        return scribe().next(deal, new Event.Edited(
                List.of(), List.of(), List.of(new Parting(DealPartFields.Kind.INSTALMENT.member(one(13)), seen))));
    }

    private Fact term() {
        return scribe().next(EntityRef.deal(one(2)), Event.Edited.fields(List.of(
                new Change(DealFields.CONTRACT_ENDS, maybe(day()), maybe(day())),
                new Change(DealFields.CONTRACT_NOTICE, null, maybe(new Value.Whole(random.nextInt(90)))))));
    }

    private Value day() {
        return Value.of(LocalDate.of(2026, 3, 1 + random.nextInt(9)));
    }

    private Member sold() {
        return Member.of(Relation.OFFERINGS, random.nextBoolean() ? Value.of(one(12)) : text());
    }

    private Fact edit() {
        EntityRef entity = any();
        List<Change> changes = switch (entity.type()) {
            case DEAL -> List.of(
                    new Change(DealFields.COMPANY, maybe(Value.of(one(3))), Value.of(one(3))),
                    new Change(DealFields.AMOUNT, null, maybe(Value.of(new Money(random.nextInt(9),
                            java.util.Currency.getInstance("EUR"))))),
                    new Change(DealFields.BRIEF, maybe(text()), maybe(text())));
            case COMPANY -> List.of(
                    new Change(CompanyFields.NAME, maybe(text()), maybe(text())),
                    new Change(CompanyFields.LEAD_STATUS, null, maybe(text())));
            case CONTACT -> List.of(new Change(ContactFields.LAST_NAME, maybe(text()), maybe(text())));
            case ACTIVITY -> List.of(
                    new Change(ActivityFields.DIRECTION, maybe(text()), maybe(text())),
                    new Change(ActivityFields.COMPANY, null, maybe(Value.of(one(3)))));
            case TASK -> List.of(
                    new Change(TaskFields.PERSON, maybe(Value.of(one(6))), maybe(Value.of(one(6)))),
                    new Change(TaskFields.ROLE, null, maybe(Value.of("JD-002"))),
                    new Change(TaskFields.COMPANY, null, maybe(Value.of(one(3)))),
                    new Change(TaskFields.DUE, null, maybe(Value.of(LocalDate.of(2026, 3, 1 + random.nextInt(9))))),
                    new Change(TaskFields.DONE, null, maybe(Value.of(Scribe.START))),
                    new Change(TaskFields.ON, null, maybe(Value.of(EntityRef.serviceChange(one(14)).text()))));
            case QUOTATION -> List.of(
                    new Change(QuotationFields.STATUS, null, maybe(Value.of("sent"))),
                    new Change(QuotationFields.PAPER, maybe(Value.of(one(10))), maybe(Value.of(one(10)))),
                    new Change(QuotationFields.CURRENCY, null, maybe(Value.of("JPY"))),
                    new Change(QuotationLineFields.of(one(11), Part.QUANTITY), null, maybe(Value.of(BigDecimal.TEN))));
            case OFFERING -> List.of(
                    new Change(OfferingFields.NAME, maybe(text()), maybe(text())),
                    new Change(OfferingFields.SHAPE, null, maybe(text())));
            case ATTACHMENT -> List.of(new Change(AttachmentFields.NAME, maybe(text()), maybe(text())));
            case SERVICE_CHANGE -> List.of(
                    new Change(ServiceChangeFields.FEASIBLE, null, maybe(Value.of("possible"))),
                    new Change(ServiceChangeFields.FINDING, maybe(text()), maybe(text())),
                    new Change(ServiceChangeFields.COSTS, null, maybe(Value.of(new Money(random.nextInt(9),
                            java.util.Currency.getInstance("EUR"))))),
                    new Change(ServiceChangeFields.SUCCESSOR, null, maybe(Value.of(one(9)))));
            case TEMPLATE -> List.of(
                    new Change(LetterheadFields.NAME, maybe(text()), maybe(text())),
                    new Change(TemplateFields.RETIRED, null, maybe(Value.of(random.nextBoolean()))));
            case PERSON, WORKSPACE, DEVICE, SAVED_VIEW, PAPER, SIGNATURE -> List.of();
        };
        return scribe().next(entity, Event.Edited.fields(changes));
    }

    private @org.jspecify.annotations.Nullable Value maybe(Value value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private Fact move() {
        return scribe().next(
                EntityRef.deal(one(2)), new Event.Moved(STAGES[random.nextInt(10)], STAGES[1 + random.nextInt(9)], Map.of(), List.of()),
                random.nextBoolean() ? Optional.empty() : Optional.of(Scribe.START.minusSeconds(random.nextInt(1_000_000))),
                Optional.empty(), false);
    }

    private Fact join() {
        boolean deal = random.nextBoolean();
        Member member = deal
                ? new Member(Relation.PEOPLE, Value.of(one(4)), pick(List.of("user", "decision-maker")))
                : Member.of(Relation.COMPANIES, Value.of(one(3)));
        return scribe().next(
                deal ? EntityRef.deal(one(2)) : EntityRef.contact(one(4)), new Event.Edited(List.of(), List.of(member), List.of()));
    }

    private Fact part() {
        EntityRef deal = EntityRef.deal(one(2));
        List<EntryId> seen = written.stream().filter(fact -> fact.entity().equals(deal)).map(Fact::id).toList();
        Member member = new Member(Relation.PEOPLE, Value.of(one(4)), "user");
        return scribe().next(deal, new Event.Edited(List.of(), List.of(), List.of(new Parting(member, seen))));
    }

    private Fact merge() {
        return scribe().next(EntityRef.company(one(3)), new Event.Merged(one(3)));
    }

    private Fact remove() {
        return scribe().next(any(), new Event.Removed(random.nextInt(5)));
    }

    private Fact restore() {
        return scribe().next(any(), new Event.Restored());
    }

    /// Undoing speaks of what was there before it, undos included.
    private Fact undo() {
        OperationId operation = pick(written).operation();
        Scribe scribe = scribe();
        scribe.begin();
        return scribe.next(new EntityRef(EntityType.WORKSPACE, id(0, 1)), new Event.Revoked(operation));
    }

    private Fact erase() {
        Fact erased = pick(written);
        boolean structural = erased.event() instanceof Event.Revoked || erased.event() instanceof Event.Erased;
        return scribe().alone(
                erased.entity(), structural ? new Event.Restored() : new Event.Erased(List.of(erased.id())));
    }
}
