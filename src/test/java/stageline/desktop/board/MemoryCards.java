package stageline.desktop.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Incomplete;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.board.BoardFilter;
import stageline.store.board.Card;
import stageline.store.board.CardOrder;
import stageline.store.board.ColumnTotals;
import stageline.store.board.Lanes;
import stageline.store.board.MoneySum;

/// Cards made of folded records, for the board in memory.
final class MemoryCards {

    private MemoryCards() {}

    static Optional<Card> of(RecordState state, Collection<RecordState> all, Function<UUID, String> company) {
        if (!state.exists()) {
            return Optional.empty();
        }
        return switch (state.entity().type()) {
            case DEAL -> Optional.of(deal(state, company));
            case COMPANY -> all.stream().anyMatch(other -> other.entity().type() == EntityType.DEAL && other.exists()
                    && other.ref(DealFields.COMPANY).filter(state.entity().id()::equals).isPresent())
                    ? Optional.empty() : Optional.of(lead(state, all));
            case WORKSPACE, PERSON, DEVICE, CONTACT, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> Optional.empty();
        };
    }

    private static Card deal(RecordState deal, Function<UUID, String> company) {
        String title = (deal.ref(DealFields.COMPANY).map(company).orElse("") + " " + deal.text(DealFields.BRIEF).orElse("")).strip();
        Optional<Card.Phase> phase = deal.whole(DealFields.PHASE_NUMBER)
                .flatMap(part -> deal.whole(DealFields.PHASE_COUNT).map(of -> new Card.Phase(part.intValue(), of.intValue())));
        return new Card(deal.entity(), deal.stage(), deal.text(DealFields.COUNTRY).orElse(""), title, phase, deal.money(DealFields.AMOUNT),
                deal.ref(DealFields.OWNER), deal.text(DealFields.DEAL_CLASS).orElse(""), since(deal), deal.day(DealFields.CLOSE_DATE),
                deal.text(DealFields.NEXT_STEP).orElse(""), deal.day(DealFields.NEXT_STEP_ON), filled(deal, DealFields.BANT),
                filled(deal, DealFields.DEFINITION), deal.members(Relation.PEOPLE).size(), false, !Incomplete.of(deal).isEmpty(), 0);
    }

    private static Card lead(RecordState company, Collection<RecordState> all) {
        int contacts = (int) all.stream()
                .filter(other -> other.members(Relation.COMPANIES).stream()
                        .anyMatch(member -> member.target().equals(Value.of(company.entity().id()))))
                .count();
        return new Card(company.entity(), Stage.LEAD, company.text(CompanyFields.COUNTRY).orElse(""),
                company.text(CompanyFields.NAME).orElse(""), Optional.empty(), Optional.empty(), company.ref(CompanyFields.OWNER), "",
                since(company), Optional.empty(), company.text(CompanyFields.NEXT_STEP).orElse(""), Optional.empty(), 0, 0, contacts,
                company.flag(CompanyFields.STRATEGIC), !Incomplete.of(company).isEmpty(), 0);
    }

    static String contactName(RecordState contact) {
        return Stream.of(ContactFields.FIRST_NAME, ContactFields.LAST_NAME).flatMap(field -> contact.text(field).stream())
                .reduce((first, last) -> first + " " + last).orElse("");
    }

    static String text(Member member) {
        return member.target() instanceof Value.Text(String text) ? text : "";
    }

    static String lane(Card card, Lanes lanes) {
        return switch (lanes) {
            case NONE -> "";
            case OWNER -> card.owner().map(UUID::toString).orElse("");
            case CLASS -> card.dealClass();
            case COUNTRY -> card.country();
        };
    }

    static boolean fits(Card card, BoardFilter filter, RecordState state, Rotting rotting, Clock clock) {
        long amount = card.amount().map(Money::minor).orElse(0L);
        boolean closes = filter.closeFrom().isEmpty() && filter.closeTo().isEmpty()
                || card.closeDate().filter(day -> within(day, filter)).isPresent();
        return (filter.owners().isEmpty() || card.owner().filter(filter.owners()::contains).isPresent())
                && (filter.classes().isEmpty() || filter.classes().contains(card.dealClass()))
                && (filter.countries().isEmpty() || filter.countries().contains(card.country()))
                && (filter.offerings().isEmpty()
                        || state.members(Relation.OFFERINGS).stream().map(MemoryCards::text).anyMatch(filter.offerings()::contains))
                && (filter.atLeast().isEmpty() || amount >= filter.atLeast().getAsLong())
                && (filter.atMost().isEmpty() || amount <= filter.atMost().getAsLong())
                && closes
                && (card.title() + " " + card.nextStep()).toLowerCase(Locale.ROOT).contains(filter.text().toLowerCase(Locale.ROOT))
                && (!filter.rotting() || rotting.rotting(card.stage(), card.enteredStage(), clock.instant()));
    }

    static Comparator<Card> order(CardOrder order) {
        Comparator<Card> by = switch (order) {
            case OLDEST_IN_STAGE -> Comparator.comparing(Card::enteredStage);
            case NEWEST_IN_STAGE -> Comparator.comparing(Card::enteredStage).reversed();
            case LARGEST_AMOUNT -> Comparator.comparing((Card card) -> -card.amount().map(Money::minor).orElse(0L));
            case CLOSE_DATE -> Comparator.comparing(card -> card.closeDate().orElse(LocalDate.MAX));
            case NAME -> Comparator.comparing(Card::title);
        };
        return by.thenComparing(card -> card.entity().id());
    }

    static List<ColumnTotals> totals(List<Card> cards, Lanes lanes) {
        record Place(Stage stage, String lane) {}
        Map<Place, List<Card>> columns = new LinkedHashMap<>();
        cards.forEach(card -> columns.computeIfAbsent(new Place(card.stage(), lane(card, lanes)), place -> new ArrayList<>()).add(card));
        return columns.entrySet().stream()
                .map(column -> new ColumnTotals(column.getKey().stage(), column.getKey().lane(), column.getValue().size(),
                        sums(column.getValue())))
                .toList();
    }

    private static List<MoneySum> sums(List<Card> cards) {
        Map<Currency, MoneySum> sums = new LinkedHashMap<>();
        for (Card card : cards) {
            card.amount().ifPresent(money -> sums.merge(money.currency(),
                    new MoneySum(money.currency(), money.minor(), money.minor() * card.stage().weight() / 100),
                    (a, b) -> new MoneySum(a.currency(), a.total() + b.total(), a.weighted() + b.weighted())));
        }
        return sums.values().stream().sorted(Comparator.comparingLong(MoneySum::total).reversed()).toList();
    }

    private static boolean within(LocalDate day, BoardFilter filter) {
        return filter.closeFrom().filter(day::isBefore).isEmpty() && filter.closeTo().filter(day::isAfter).isEmpty();
    }

    private static int filled(RecordState deal, List<Field> fields) {
        return (int) fields.stream().filter(field -> deal.value(field).isPresent()).count();
    }

    private static Instant since(RecordState state) {
        return state.stageSince().or(() -> state.created().map(fact -> fact.origin().at())).orElse(Instant.EPOCH);
    }
}
