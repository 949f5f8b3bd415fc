package stageline.exchange.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stageline.exchange.layout.Column;
import stageline.exchange.layout.Target;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// One row on its way to a command: what its cells say, before links, people and names are resolved.
final class Draft {

    final long line;
    final Map<Field, Value> fields = new LinkedHashMap<>();
    final List<Member> members = new ArrayList<>(2);
    final List<LinkCell> links = new ArrayList<>(4);
    final List<PersonCell> people = new ArrayList<>(1);
    final List<AmountCell> amounts = new ArrayList<>(1);
    final List<DealCell> deals = new ArrayList<>(0);
    final List<MemberCell> memberCells = new ArrayList<>(0);
    final List<Entry> entries = new ArrayList<>(4);
    @Nullable String key;
    @Nullable String localKey;
    @Nullable String wholeName;
    @Nullable String stageNow;
    @Nullable Instant made;
    @Nullable Currency currency;
    @Nullable String globalCompany;

    Draft(long line) {
        this.line = line;
    }

    /// A cell that names other records.
    record LinkCell(Column column, Target.Link link, String text) {}

    /// A cell that names a person.
    record PersonCell(Column column, Field field, String text) {}

    /// A cell with the key of another deal.
    record DealCell(Column column, Field field, String key) {}

    /// A cell with identities and roles of members.
    record MemberCell(Column column, Target.Members members, String text) {}

    /// A cell with an amount, whose currency it names itself or another cell does.
    record AmountCell(Column column, Field field, BigDecimal number, Optional<Currency> own) {}

    /// A date on which the deal entered a stage.
    record Entry(Stage stage, Instant at) {}

    /// Fills a field; the first of two columns for the same one counts.
    ///
    /// @return whether it was still empty
    boolean fill(Field field, Value value) {
        return fields.putIfAbsent(field, value) == null;
    }

    /// Keeps a cell's text under its column's name.
    void keep(Column column, String text) {
        fields.putIfAbsent(column.target() instanceof Target.Kept(var field) ? field : Field.extra(column.header()), Value.of(text));
    }

    /// The text of a field that is filled with one.
    @Nullable String text(Field field) {
        return fields.get(field) instanceof Value.Text(String text) ? text : null;
    }

    /// What it says, as first values; the rules find out what of it differs from what is there.
    List<Change> changes() {
        List<Change> changes = new ArrayList<>(fields.size());
        fields.forEach((field, value) -> changes.add(Change.set(field, value)));
        return changes;
    }
}
