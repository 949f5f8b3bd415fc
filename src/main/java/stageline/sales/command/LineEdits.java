package stageline.sales.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.PriceList;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Value;

/// What is done with the lines of a draft, each as one edit of its quotation.
///
/// @param quotation the draft as whoever edits it sees it
public record LineEdits(RecordState quotation) {

    /// Adds a line without words.
    ///
    /// @param line  its identity
    /// @param after the line it stands behind; at the end where that is not there
    public Command.Edit add(UUID line, Optional<UUID> after) {
        return add(line, after, List.of(Change.set(QuotationLineFields.of(line, Part.QUANTITY), Value.of(BigDecimal.ONE))));
    }

    /// Adds a line that is taken from an offering, at the end.
    public Command.Edit add(UUID line, RecordState offering) {
        QuotationContent content = QuotationContent.of(quotation);
        return add(line, Optional.empty(), FirstDraft.ofOffering(line, offering, content.language(), content.currency()));
    }

    /// Puts a line one place further up or down; empty where it stands there already.
    public Optional<Command.Edit> move(UUID line, boolean up) {
        return places().moved(line, up).map(numbers -> edit(placed(numbers), List.of(), List.of()));
    }

    /// Takes a line out.
    public Command.Edit remove(UUID line) {
        return edit(List.of(), List.of(), List.of(QuotationLineFields.member(line)));
    }

    /// Writes how many are taken, and with it the price of the tier that is reached, unless somebody typed another price.
    ///
    /// @param before what whoever writes has seen
    /// @param prices those of the line's offering, where it is taken from one in the quotation's currency
    public List<Change> quantity(UUID line, Optional<Value> before, Optional<Value> after, Optional<PriceList> prices) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(QuotationLineFields.of(line, Part.QUANTITY), before.orElse(null), after.orElse(null)));
        Field price = QuotationLineFields.of(line, Part.PRICE);
        if (before.orElse(null) instanceof Value.Decimal(BigDecimal was) && after.orElse(null) instanceof Value.Decimal(BigDecimal is)) {
            prices.flatMap(list -> quotation.decimal(price).flatMap(paid -> list.repriced(was, paid, is)))
                    .ifPresent(reached -> changes.add(new Change(price, quotation.value(price).orElse(null), Value.of(reached))));
        }
        return changes;
    }

    private Command.Edit add(UUID line, Optional<UUID> after, List<Change> said) {
        List<Change> changes = new ArrayList<>(said);
        changes.addAll(placed(places().inserted(line, after)));
        return edit(changes, List.of(QuotationLineFields.member(line)), List.of());
    }

    private List<Change> placed(Map<UUID, BigDecimal> numbers) {
        return Places.changes(quotation, numbers, line -> QuotationLineFields.of(line, Part.POSITION));
    }

    private Places places() {
        return Places.of(quotation, QuotationContent.of(quotation).lines().stream().map(QuotationLine::id).toList(),
                line -> QuotationLineFields.of(line, Part.POSITION));
    }

    private Command.Edit edit(List<Change> changes, List<Member> join, List<Member> part) {
        return new Command.Edit(EntityRef.quotation(quotation.entity().id()), changes, join, part, Optional.empty());
    }
}
