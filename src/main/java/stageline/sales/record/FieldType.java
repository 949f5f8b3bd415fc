package stageline.sales.record;

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
    /// A person of this workspace.
    PERSON,
    /// A company.
    COMPANY,
    /// A deal.
    DEAL
}
