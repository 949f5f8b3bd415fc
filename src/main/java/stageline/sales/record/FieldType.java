package stageline.sales.record;

import java.util.Optional;

/// What kind of value a field takes, and so how a screen asks for it.
public enum FieldType {
    /// One line of text.
    TEXT,
    /// Text of several lines.
    LONG_TEXT,
    /// A code out of a list that the workspace's content defines.
    CHOICE,
    /// An ISO 3166-1 alpha-2 code.
    COUNTRY,
    /// Money.
    AMOUNT,
    /// A day.
    DAY,
    /// A moment.
    MOMENT,
    /// Yes or no.
    FLAG,
    /// A whole number.
    WHOLE,
    /// An exact decimal number.
    DECIMAL,
    /// A person of this workspace.
    PERSON,
    /// A company.
    COMPANY,
    /// A deal.
    DEAL,
    /// An offering.
    OFFERING,
    /// A quotation.
    QUOTATION,
    /// A paper that went out.
    PAPER,
    /// Any record: its kind and its identity, as the [text][EntityRef#text()] of it.
    RECORD;

    /// The kind of record that such a field refers to, empty where it refers to none, or to one of any kind.
    public Optional<EntityType> referred() {
        return switch (this) {
            case PERSON -> Optional.of(EntityType.PERSON);
            case COMPANY -> Optional.of(EntityType.COMPANY);
            case DEAL -> Optional.of(EntityType.DEAL);
            case OFFERING -> Optional.of(EntityType.OFFERING);
            case QUOTATION -> Optional.of(EntityType.QUOTATION);
            case PAPER -> Optional.of(EntityType.PAPER);
            case TEXT, LONG_TEXT, CHOICE, COUNTRY, AMOUNT, DAY, MOMENT, FLAG, WHOLE, DECIMAL, RECORD -> Optional.empty();
        };
    }
}
