package stageline.exchange.layout;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.csv.CsvFile;
import stageline.sales.record.EntityType;

/// A file together with what its columns mean.
///
/// @param file     the file
/// @param kind     the kind of its records: deal, company or contact
/// @param system   the system they come from, the first part of their external identity, such as `hubspot`
/// @param columns  its columns in order, constants last
/// @param reading  how its cells are written, as far as somebody said so
public record Layout(CsvFile file, EntityType kind, String system, List<Column> columns, Reading reading) {

    public Layout {
        columns = List.copyOf(columns);
    }

    /// How cells are written.
    ///
    /// @param empty            texts that mean an empty cell
    /// @param dates            which number of a date comes first
    /// @param decimals         the decimal mark
    /// @param zone             the zone of times that name none
    /// @param guarded          whether formula characters are guarded, as in our own exports
    /// @param countryOfCompany whether a deal without a country has its company's
    public record Reading(
            Set<String> empty,
            Optional<DateOrder> dates,
            Optional<DecimalMark> decimals,
            Optional<ZoneId> zone,
            boolean guarded,
            boolean countryOfCompany) {
        public Reading {
            empty = Set.copyOf(empty);
        }
    }

    /// The identity of a record of this layout in the ledger.
    public String external(String key) {
        return external(kind, key);
    }

    /// The identity of a record of the same system.
    public String external(EntityType type, String key) {
        return system + ":" + type.code() + ":" + key;
    }

    /// Columns that have no field and are kept under their own name.
    public List<Column> kept() {
        return columns.stream().filter(column -> column.target() instanceof Target.Kept).toList();
    }
}
