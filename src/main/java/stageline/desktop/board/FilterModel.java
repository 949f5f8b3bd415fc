package stageline.desktop.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import stageline.store.board.BoardFilter;
import stageline.store.board.BoardQuery;
import stageline.store.board.Lanes;

/// The filter bar's view of the board's query: every setter makes a new query and so loads it.
final class FilterModel {

    /// When deals should close.
    enum Closing {
        ANY,
        OVERDUE,
        THIS_MONTH,
        THIS_QUARTER,
        NEXT_QUARTER;

        /// The first and last day it means on a given day; empty where it is open.
        Span span(LocalDate today) {
            LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
            return switch (this) {
                case ANY -> new Span(Optional.empty(), Optional.empty());
                case OVERDUE -> new Span(Optional.empty(), Optional.of(today.minusDays(1)));
                case THIS_MONTH -> new Span(Optional.of(today.withDayOfMonth(1)), Optional.of(YearMonth.from(today).atEndOfMonth()));
                case THIS_QUARTER -> new Span(Optional.of(quarter), Optional.of(quarter.plusMonths(3).minusDays(1)));
                case NEXT_QUARTER -> new Span(Optional.of(quarter.plusMonths(3)), Optional.of(quarter.plusMonths(6).minusDays(1)));
            };
        }
    }

    /// From a day to a day.
    record Span(Optional<LocalDate> from, Optional<LocalDate> to) {}

    private final ObjectProperty<BoardQuery> query;

    FilterModel(ObjectProperty<BoardQuery> query) {
        this.query = query;
    }

    BoardFilter filter() {
        return query.get().filter();
    }

    void clear() {
        change(filter -> BoardFilter.ALL);
    }

    void lanes(Lanes lanes) {
        query.set(new BoardQuery(filter(), lanes, query.get().orders()));
    }

    void mine(UUID me, boolean on) {
        owners(on ? Set.of(me) : Set.of());
    }

    void owners(Set<UUID> owners) {
        change(f -> new BoardFilter(owners, f.classes(), f.countries(), f.offerings(), f.atLeast(), f.atMost(), f.closeFrom(), f.closeTo(),
                f.text(), f.rotting()));
    }

    void classes(Set<String> classes) {
        change(f -> new BoardFilter(f.owners(), classes, f.countries(), f.offerings(), f.atLeast(), f.atMost(), f.closeFrom(), f.closeTo(),
                f.text(), f.rotting()));
    }

    void countries(Set<String> countries) {
        change(f -> new BoardFilter(f.owners(), f.classes(), countries, f.offerings(), f.atLeast(), f.atMost(), f.closeFrom(), f.closeTo(),
                f.text(), f.rotting()));
    }

    void offerings(Set<String> offerings) {
        change(f -> new BoardFilter(f.owners(), f.classes(), f.countries(), offerings, f.atLeast(), f.atMost(), f.closeFrom(), f.closeTo(),
                f.text(), f.rotting()));
    }

    void amounts(OptionalLong atLeast, OptionalLong atMost) {
        change(f -> new BoardFilter(f.owners(), f.classes(), f.countries(), f.offerings(), atLeast, atMost, f.closeFrom(), f.closeTo(),
                f.text(), f.rotting()));
    }

    void closing(Closing closing, LocalDate today) {
        Span span = closing.span(today);
        change(f -> new BoardFilter(f.owners(), f.classes(), f.countries(), f.offerings(), f.atLeast(), f.atMost(), span.from, span.to,
                f.text(), f.rotting()));
    }

    /// Which of the choices the filter's days mean on a given day; empty where they mean none of them.
    Optional<Closing> closing(LocalDate today) {
        Span now = new Span(filter().closeFrom(), filter().closeTo());
        return Arrays.stream(Closing.values()).filter(closing -> closing.span(today).equals(now)).findFirst();
    }

    void text(String text) {
        if (!filter().text().equals(text)) {
            change(f -> new BoardFilter(f.owners(), f.classes(), f.countries(), f.offerings(), f.atLeast(), f.atMost(), f.closeFrom(),
                    f.closeTo(), text, f.rotting()));
        }
    }

    void rotting(boolean on) {
        change(f -> new BoardFilter(f.owners(), f.classes(), f.countries(), f.offerings(), f.atLeast(), f.atMost(), f.closeFrom(),
                f.closeTo(),
                f.text(), on));
    }

    private void change(UnaryOperator<BoardFilter> change) {
        query.set(new BoardQuery(change.apply(filter()), query.get().lanes(), query.get().orders()));
    }
}
