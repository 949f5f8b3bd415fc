package stageline.sales.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

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
        List<UUID> order = new ArrayList<>(order());
        int from = order.indexOf(line);
        int to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= order.size()) {
            return Optional.empty();
        }
        UUID other = order.get(to);
        BigDecimal mine = place(line);
        BigDecimal theirs = place(other);
        if (mine.compareTo(theirs) != 0) {
            return Optional.of(edit(List.of(placed(line, theirs), placed(other, mine)), List.of(), List.of()));
        }
        order.set(from, other);
        order.set(to, line);
        return Optional.of(edit(renumbered(order), List.of(), List.of()));
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
        List<UUID> order = order();
        int behind = after.map(order::indexOf).filter(index -> index >= 0).orElse(order.size() - 1);
        List<Change> changes = new ArrayList<>(said);
        Optional<BigDecimal> between = between(order, behind);
        if (between.isPresent()) {
            changes.add(Change.set(QuotationLineFields.of(line, Part.POSITION), Value.of(between.get())));
        } else {
            List<UUID> wanted = new ArrayList<>(order);
            wanted.add(behind + 1, line);
            changes.addAll(renumbered(wanted));
        }
        return edit(changes, List.of(QuotationLineFields.member(line)), List.of());
    }

    /// A place behind a line; empty where there is no number left between its own and the next.
    private Optional<BigDecimal> between(List<UUID> order, int behind) {
        if (order.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal low = place(order.get(behind));
        if (behind == order.size() - 1) {
            return Optional.of(low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
        }
        BigDecimal high = place(order.get(behind + 1));
        BigDecimal middle = low.add(high).divide(TWO);
        boolean fits = new Value.Decimal(middle).fits() && middle.compareTo(low) > 0 && middle.compareTo(high) < 0;
        return Optional.of(middle).filter(number -> fits);
    }

    private List<Change> renumbered(List<UUID> order) {
        List<Change> changes = new ArrayList<>();
        for (int index = 0; index < order.size(); index++) {
            changes.add(placed(order.get(index), BigDecimal.valueOf(index + 1L)));
        }
        return changes;
    }

    private Change placed(UUID line, BigDecimal place) {
        Field field = QuotationLineFields.of(line, Part.POSITION);
        return new Change(field, quotation.value(field).orElse(null), Value.of(place));
    }

    private BigDecimal place(UUID line) {
        return quotation.decimal(QuotationLineFields.of(line, Part.POSITION)).orElse(BigDecimal.ZERO);
    }

    private List<UUID> order() {
        return QuotationContent.of(quotation).lines().stream().map(QuotationLine::id).toList();
    }

    private Command.Edit edit(List<Change> changes, List<Member> join, List<Member> part) {
        return new Command.Edit(EntityRef.quotation(quotation.entity().id()), changes, join, part, Optional.empty());
    }
}
