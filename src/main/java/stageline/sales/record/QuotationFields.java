package stageline.sales.record;

import java.util.List;

/// The fields of a quotation. Its lines are a relation ([Relation#LINES]), and what stands in each are [fields][QuotationLineFields] of
/// the quotation too. What was sent, its [paper][PaperFields] holds.
public final class QuotationFields {

    public static final Field DEAL = new Field("deal", FieldType.DEAL);
    /// Its number, as `2026-A7-0031`; the same for all revisions.
    public static final Field NUMBER = new Field("number", FieldType.TEXT);
    /// 1 for the first, 2 for what replaces it.
    public static final Field REVISION = new Field("revision", FieldType.WHOLE);
    /// The revision that this one replaces once it is sent.
    public static final Field REPLACES = new Field("replaces", FieldType.QUOTATION);
    /// How far it is, a [stageline.sales.quotation.QuotationStatus] code; empty while it is drafted.
    public static final Field STATUS = new Field("status", FieldType.CHOICE);
    /// The paper that was sent.
    public static final Field PAPER = new Field("paper", FieldType.PAPER);
    /// When the customer answered, or when it was taken back.
    public static final Field CONCLUDED_ON = new Field("concluded.on", FieldType.DAY);
    /// The number of its template, such as `T-009-002`, and the version of that.
    public static final Field TEMPLATE = new Field("template", FieldType.TEXT);
    public static final Field TEMPLATE_VERSION = new Field("template.version", FieldType.WHOLE);
    /// A [PaperLanguage] code.
    public static final Field LANGUAGE = new Field("language", FieldType.CHOICE);

    public static final Field LEGAL_ENTITY = new Field("customer.entity", FieldType.TEXT);
    public static final Field TAX_NUMBER = new Field("customer.tax", FieldType.TEXT);
    public static final Field ATTENTION = new Field("customer.attention", FieldType.TEXT);
    public static final Field STREET = new Field("customer.street", FieldType.LONG_TEXT);
    public static final Field POSTAL_CODE = new Field("customer.postalcode", FieldType.TEXT);
    public static final Field CITY = new Field("customer.city", FieldType.TEXT);
    public static final Field REGION = new Field("customer.region", FieldType.TEXT);
    public static final Field COUNTRY = new Field("customer.country", FieldType.COUNTRY);

    /// What the product is, sufficient to understand it.
    public static final Field PRODUCT = new Field("product", FieldType.LONG_TEXT);
    /// The regulation it falls under.
    public static final Field REGULATION = new Field("regulation", FieldType.LONG_TEXT);

    /// The ISO 4217 code of all prices.
    public static final Field CURRENCY = new Field("currency", FieldType.TEXT);
    /// How much of the house's currency one of the quotation's is worth, the ISO 4217 code of that, and on which day; empty where they are
    /// the same.
    public static final Field RATE = new Field("rate", FieldType.DECIMAL);
    public static final Field RATE_INTO = new Field("rate.into", FieldType.TEXT);
    public static final Field RATE_ON = new Field("rate.on", FieldType.DAY);
    /// A discount on the whole, in per cent of the net sum.
    public static final Field DISCOUNT_PERCENT = new Field("discount.percent", FieldType.DECIMAL);
    /// A discount on the whole, as an amount; where both stand, this one counts.
    public static final Field DISCOUNT_AMOUNT = new Field("discount.amount", FieldType.AMOUNT);
    /// A [stageline.sales.quotation.TaxTreatment] code.
    public static final Field TAX = new Field("tax", FieldType.CHOICE);
    /// The country whose tax is added, and its rate in per cent.
    public static final Field TAX_COUNTRY = new Field("tax.country", FieldType.COUNTRY);
    public static final Field TAX_RATE = new Field("tax.rate", FieldType.DECIMAL);

    /// The last day on which it can be accepted.
    public static final Field VALID_UNTIL = new Field("valid", FieldType.DAY);
    public static final Field CONDITIONS = new Field("conditions", FieldType.LONG_TEXT);
    public static final Field PREPARED_BY = new Field("prepared", FieldType.PERSON);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(
            DEAL, NUMBER, REVISION, REPLACES, STATUS, PAPER, CONCLUDED_ON, TEMPLATE, TEMPLATE_VERSION, LANGUAGE, LEGAL_ENTITY, TAX_NUMBER,
            ATTENTION, STREET, POSTAL_CODE, CITY, REGION, COUNTRY, PRODUCT, REGULATION, CURRENCY, RATE, RATE_INTO, RATE_ON,
            DISCOUNT_PERCENT, DISCOUNT_AMOUNT, TAX, TAX_COUNTRY, TAX_RATE, VALID_UNTIL, CONDITIONS, PREPARED_BY);

    private QuotationFields() {}
}
