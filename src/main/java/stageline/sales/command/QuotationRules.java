package stageline.sales.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Gates;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.PaperFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Relation;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;

/// Drafting, sending and concluding quotations.
///
/// A draft is changed by [edits][Command.Edit] like any record. Once it was sent only its status changes, and that by the two commands
/// for it; an edit may decide between two statuses that were written without seeing each other.
final class QuotationRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<Part> SHARES = Set.of(Part.DISCOUNT, Part.TAX);
    /// What says which quotation it is.
    private static final Set<Field> IDENTITY =
            Set.of(QuotationFields.DEAL, QuotationFields.NUMBER, QuotationFields.REVISION, QuotationFields.REPLACES);
    private static final Set<Field> STATUS = Set.of(QuotationFields.STATUS, QuotationFields.PAPER, QuotationFields.CONCLUDED_ON);

    private static final Set<Field> CURRENCIES = Set.of(QuotationFields.CURRENCY, QuotationFields.RATE_INTO);

    private QuotationRules() {}

    /// Why a new record may not begin as it is, empty where it is no quotation or may: nobody begins one that is sent, and a revision
    /// follows its own.
    static List<Refusal> refusalsOfNew(RecordState quotation, Sight sight) {
        if (quotation.entity().type() != EntityType.QUOTATION) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        STATUS.stream()
                .filter(field -> quotation.value(field).isPresent())
                .forEach(field -> refusals.add(Refusal.at(field, Code.INVALID)));
        long revision = quotation.whole(QuotationFields.REVISION).orElse(0L);
        Optional<RecordState> replaced = quotation.ref(QuotationFields.REPLACES).map(EntityRef::quotation).flatMap(sight::find);
        boolean follows = replaced
                .map(former -> QuotationStatus.written(former) != QuotationStatus.DRAFT
                        && revision > former.whole(QuotationFields.REVISION).orElse(0L)
                        && former.value(QuotationFields.NUMBER).equals(quotation.value(QuotationFields.NUMBER))
                        && former.value(QuotationFields.DEAL).equals(quotation.value(QuotationFields.DEAL)))
                .orElse(revision == 1);
        if (!follows) {
            refusals.add(Refusal.at(QuotationFields.REVISION, Code.INVALID));
        }
        quotation.value(QuotationFields.TEMPLATE)
                .filter(template -> !replaced.flatMap(former -> former.value(QuotationFields.TEMPLATE)).equals(Optional.of(template)))
                .flatMap(template -> refusalOfTemplate(template, sight))
                .ifPresent(refusals::add);
        return refusals;
    }

    /// Why a quotation may not take up a template: it is retired, or one of other papers.
    private static Optional<Refusal> refusalOfTemplate(Value chosen, Sight sight) {
        String number = chosen instanceof Value.Text(String text) ? text : "";
        if (number.equals(TemplateFields.LETTERHEAD) || TemplateKind.ofNumber(number) != TemplateKind.QUOTATION) {
            return Optional.of(Refusal.at(QuotationFields.TEMPLATE, Code.INVALID));
        }
        return sight.find(sight.template(number))
                .filter(template -> template.exists() && template.flag(TemplateFields.RETIRED))
                .map(template -> Refusal.at(QuotationFields.TEMPLATE, Code.RETIRED, number));
    }

    /// Why a quotation may not be edited so, empty where it may.
    static List<Refusal> refusalsOfEdit(RecordState quotation, Command.Edit edit, Sight sight) {
        boolean draft = QuotationStatus.written(quotation) == QuotationStatus.DRAFT;
        List<Refusal> refusals = new ArrayList<>();
        for (Change change : edit.changes()) {
            Field field = change.field();
            boolean deciding = quotation.overlapping().contains(field);
            if (IDENTITY.contains(field) && !deciding) {
                refusals.add(Refusal.at(field, Code.INVALID));
            } else if (STATUS.contains(field) ? !deciding : !draft) {
                refusals.add(Refusal.at(field, Code.SENT_IS_FINAL));
            } else if (field.equals(QuotationFields.TEMPLATE) && !deciding && !change.written().equals(quotation.value(field))) {
                change.written().flatMap(template -> refusalOfTemplate(template, sight)).ifPresent(refusals::add);
            }
        }
        if (!draft && !(edit.join().isEmpty() && edit.part().isEmpty())) {
            refusals.add(Refusal.of(Code.SENT_IS_FINAL));
        }
        return refusals;
    }

    /// Why a number or a currency can't be one of a quotation's, empty where it can: shares are from 0 to 100 per cent, and nobody sells
    /// less than nothing, though a price may be one that is given back.
    static Optional<Refusal> refusalOfValue(Field field, Value value) {
        boolean fine = switch (value) {
            case Value.Decimal(BigDecimal number) -> fits(field, number);
            case Value.Text(String code) -> !CURRENCIES.contains(field) || isCurrency(code);
            default -> true;
        };
        return fine ? Optional.empty() : Optional.of(Refusal.at(field, Code.INVALID));
    }

    private static boolean fits(Field field, BigDecimal number) {
        Optional<Part> part = QuotationLineFields.place(field.code()).map(QuotationLineFields.Place::part);
        boolean share = field.equals(QuotationFields.DISCOUNT_PERCENT) || field.equals(QuotationFields.TAX_RATE)
                || part.filter(SHARES::contains).isPresent();
        boolean unsigned = share || field.equals(QuotationFields.RATE) || part.filter(Part.QUANTITY::equals).isPresent();
        return (!unsigned || number.signum() >= 0) && (!share || number.compareTo(HUNDRED) <= 0);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    static Decision send(Command.SendQuotation send, Setting setting) {
        EntityRef entity = EntityRef.quotation(send.quotation());
        Optional<RecordState> found = setting.existing(entity);
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        RecordState quotation = found.get();
        boolean draft = QuotationStatus.written(quotation) == QuotationStatus.DRAFT;
        if (draft && !send.seen().equals(SignedVersion.of(quotation, Meaning.SENT))) {
            return Decision.refused(Refusal.of(Code.CHANGED_MEANWHILE));
        }
        Optional<RecordState> deal = quotation.ref(QuotationFields.DEAL).map(EntityRef::deal).flatMap(setting::existing);
        EntityRef paper = EntityRef.paper(send.paper());
        List<Draft> drafts = new ArrayList<>();
        drafts.add(Draft.plain(paper, frozen(quotation, send)));
        drafts.addAll(edited(quotation, Optional.empty(),
                change(quotation, QuotationFields.STATUS, Value.of(QuotationStatus.SENT.code())),
                change(quotation, QuotationFields.PAPER, Value.of(send.paper()))));
        replaced(quotation, setting).ifPresent(former -> drafts.addAll(cancelled(former, send.imprint().dated(), reference(quotation))));
        deal.ifPresent(known -> drafts.addAll(edited(known, Optional.empty(),
                change(known, DealFields.OFFER_REFERENCE, Value.of(reference(quotation))),
                change(known, DealFields.OFFER_SENT, Value.of(send.imprint().dated())),
                new Change(DealFields.OFFER_ACCEPTED, known.value(DealFields.OFFER_ACCEPTED).orElse(null), null))));
        Optional<Refusal> refusal = unwritable(drafts, setting)
                .or(() -> impossible(quotation, deal, QuotationStatus.SENT))
                .or(() -> setting.sight().find(paper).map(there -> Refusal.of(Code.EXISTS)));
        List<Refusal> refusals = refusal.map(List::of).orElseGet(() -> Readiness.refusals(quotation, send.imprint().dated()));
        return refusals.isEmpty() ? Decision.of(drafts) : Decision.refused(refusals);
    }

    static Decision conclude(Command.ConcludeQuotation conclude, Setting setting) {
        Optional<RecordState> found = setting.existing(EntityRef.quotation(conclude.quotation()));
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        RecordState quotation = found.get();
        QuotationStatus to = conclude.to();
        Optional<String> reason = conclude.reason().filter(words -> Gates.filled(Optional.of(Value.of(words))));
        List<Draft> drafts = new ArrayList<>(concluded(quotation, to, conclude.on(), reason));
        Optional<RecordState> deal = quotation.ref(QuotationFields.DEAL).map(EntityRef::deal).flatMap(setting::existing)
                .filter(known -> known.text(DealFields.OFFER_REFERENCE).filter(reference(quotation)::equals).isPresent());
        deal.ifPresent(known -> drafts.addAll(onDeal(known, to, conclude.on())));
        return unwritable(drafts, setting)
                .or(() -> impossible(quotation, deal, to))
                .or(() -> late(quotation, conclude))
                .or(() -> to != QuotationStatus.ACCEPTED && reason.isEmpty()
                        ? Optional.of(Refusal.of(Code.REASON_NEEDED, to.code()))
                        : Optional.empty())
                .map(Decision::refused)
                .orElseGet(() -> Decision.of(drafts));
    }

    /// What a quotation is called on its deal: its number and its revision.
    private static String reference(RecordState quotation) {
        return quotation.text(QuotationFields.NUMBER).orElse("") + " R" + quotation.whole(QuotationFields.REVISION).orElse(0L);
    }

    /// All that the quotation says, for ever.
    private static Event frozen(RecordState quotation, Command.SendQuotation send) {
        Imprint imprint = send.imprint();
        Stream<Change> bytes = Stream.of(
                Change.set(PaperFields.QUOTATION, Value.of(quotation.entity().id())),
                Change.set(PaperFields.PDF, Value.of(send.pdf())),
                Change.set(PaperFields.DATED, Value.of(imprint.dated())),
                Change.set(PaperFields.POSITION, new Value.Whole(imprint.position())));
        Stream<Change> names = Stream.of(
                        Change.set(PaperFields.HOUSE, Value.of(imprint.house())),
                        Change.set(PaperFields.PREPARER, Value.of(imprint.preparer())),
                        Change.set(PaperFields.HEAD, Value.of(imprint.head())))
                .filter(change -> Gates.filled(change.written()));
        Stream<Change> issued = Stream.of(
                        imprint.issued().template().map(version -> Change.set(PaperFields.ISSUED_TEMPLATE, Value.of(version.text()))),
                        imprint.issued().letterhead().map(version -> Change.set(PaperFields.ISSUED_LETTERHEAD, Value.of(version.text()))))
                .flatMap(Optional::stream);
        return new Event.Created(
                Stream.of(bytes, names, issued, said(quotation).filter(change -> !STATUS.contains(change.field())))
                        .flatMap(changes -> changes)
                        .toList(),
                quotation.members(Relation.LINES).stream().sorted(Comparator.comparing(member -> member.target().toString()))
                        .toList());
    }

    /// All values of a quotation but those of lines that were taken out, in the order of their codes.
    static Stream<Change> said(RecordState quotation) {
        Set<UUID> lines = Set.copyOf(QuotationLineFields.lines(quotation));
        return quotation.fields().keySet().stream()
                .filter(field -> QuotationLineFields.place(field.code()).map(place -> lines.contains(place.line())).orElse(true))
                .sorted(Comparator.comparing(Field::code))
                .flatMap(field -> quotation.value(field).map(value -> Change.set(field, value)).stream());
    }

    private static List<Draft> concluded(RecordState quotation, QuotationStatus to, LocalDate on, Optional<String> reason) {
        return edited(quotation, reason,
                change(quotation, QuotationFields.STATUS, Value.of(to.code())),
                change(quotation, QuotationFields.CONCLUDED_ON, Value.of(on)));
    }

    private static List<Draft> cancelled(RecordState former, LocalDate on, String by) {
        return concluded(former, QuotationStatus.CANCELLED, on, Optional.of(by));
    }

    /// The revision that is taken back by sending the next, where it still holds.
    private static Optional<RecordState> replaced(RecordState quotation, Setting setting) {
        return quotation.ref(QuotationFields.REPLACES)
                .map(EntityRef::quotation)
                .flatMap(setting::existing)
                .filter(former -> QuotationStatus.written(former).leadsTo(QuotationStatus.CANCELLED));
    }

    private static List<Draft> onDeal(RecordState deal, QuotationStatus to, LocalDate on) {
        return switch (to) {
            case ACCEPTED -> edited(deal, Optional.empty(), change(deal, DealFields.OFFER_ACCEPTED, Value.of(on)));
            case CANCELLED -> edited(deal, Optional.empty(), DealFields.OFFER.stream()
                    .map(field -> new Change(field, deal.value(field).orElse(null), null))
                    .toArray(Change[]::new));
            case DRAFT, SENT, REJECTED, EXPIRED -> List.of();
        };
    }

    private static List<Draft> edited(RecordState record, Optional<String> reason, Change... changes) {
        return EditDrafts.of(record, List.of(changes), List.of(), List.of(), reason);
    }

    private static Change change(RecordState record, Field field, Value value) {
        return new Change(field, record.value(field).orElse(null), value);
    }

    private static Optional<Refusal> unwritable(List<Draft> drafts, Setting setting) {
        return drafts.stream().flatMap(draft -> setting.refusal(draft).stream()).findFirst();
    }

    private static Optional<Refusal> impossible(RecordState quotation, Optional<RecordState> deal, QuotationStatus to) {
        if (deal.filter(known -> known.stage() == Stage.LOST).isPresent() && to == QuotationStatus.SENT) {
            return Optional.of(Refusal.of(Code.LOST_IS_FINAL));
        }
        QuotationStatus from = QuotationStatus.written(quotation);
        return from.leadsTo(to) ? Optional.empty() : Optional.of(Refusal.of(Code.NO_SUCH_STEP, from.code(), to.code()));
    }

    private static Optional<Refusal> late(RecordState quotation, Command.ConcludeQuotation conclude) {
        boolean over = QuotationStatus.of(quotation, conclude.on()) == QuotationStatus.EXPIRED;
        return over && conclude.to() == QuotationStatus.ACCEPTED
                ? Optional.of(Refusal.at(QuotationFields.VALID_UNTIL, Code.EXPIRED))
                : Optional.empty();
    }
}
