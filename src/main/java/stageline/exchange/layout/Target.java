package stageline.exchange.layout;

import java.util.Map;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Relation;

/// What a column's cells become.
public sealed interface Target {

    /// The record's identity in the system it comes from.
    record Key() implements Target {}

    /// An identity that holds within the files of one import only, for links between them.
    record LocalKey() implements Target {}

    /// The value of a field, read by the field's type. A person field holds names or addresses of people, a deal field
    /// the keys of deals.
    ///
    /// @param field   the field
    /// @param choices for a choice, the codes by folded label, where a label that is not there is no choice; empty if cells hold codes
    record Fills(Field field, Map<String, String> choices) implements Target {
        public Fills {
            choices = Map.copyOf(choices);
        }

        /// A field that is no choice.
        public Fills(Field field) {
            this(field, Map.of());
        }
    }

    /// The currency of the row's amounts.
    record CurrencyOfRow() implements Target {}

    /// A deal's whole name, to be taken apart.
    record WholeName() implements Target {}

    /// The stage a deal is in.
    record StageNow() implements Target {}

    /// When a deal entered the stage with a label.
    record EnteredLabelled(String label) implements Target {}

    /// When a deal entered a stage that depends on the stage it is in, by folded label of the latter; `*` for any other.
    record Entered(Map<String, Stage> byStageNow) implements Target {
        public Entered {
            byStageNow = Map.copyOf(byStageNow);
        }
    }

    /// When the record was made.
    record MadeAt() implements Target {}

    /// Other records.
    ///
    /// @param to      their kind
    /// @param by      what the cell holds
    /// @param first   whether the one meant here comes before all others (the primary company)
    /// @param several whether a cell may name several, parted by semicolons
    record Link(EntityType to, By by, boolean first, boolean several) implements Target {}

    /// How a cell names another record.
    enum By {
        /// By its identity in the other system.
        KEY,
        /// By the identity that holds within this import.
        LOCAL_KEY,
        /// By its name: `Name`, `Name (address)` or an address.
        NAME
    }

    /// What a deal sells.
    ///
    /// @param separator what parts several offerings in a cell, empty where a cell names one
    record Offering(String separator) implements Target {}

    /// Members of a relation by their identities, parted by semicolons, each with its role behind a colon.
    record Members(Relation relation, EntityType to) implements Target {}

    /// Says again what other columns say.
    record Derived() implements Target {}

    /// The name of the company that this one is a branch of: it is merged into that one.
    record GlobalCompany() implements Target {}

    /// Kept under the column's name, because there is no field for it.
    record Kept(Field field) implements Target {}
}
