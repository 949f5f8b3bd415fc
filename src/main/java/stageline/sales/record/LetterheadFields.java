package stageline.sales.record;

import java.util.List;

/// The fields of the letterhead: the house that sells, as its papers show it.
public final class LetterheadFields {

    /// The legal entity.
    public static final Field NAME = new Field("house.name", FieldType.TEXT);
    public static final Field STREET = new Field("house.street", FieldType.LONG_TEXT);
    public static final Field POSTAL_CODE = new Field("house.postalcode", FieldType.TEXT);
    public static final Field CITY = new Field("house.city", FieldType.TEXT);
    public static final Field REGION = new Field("house.region", FieldType.TEXT);
    public static final Field COUNTRY = new Field("house.country", FieldType.COUNTRY);
    public static final Field TAX_NUMBER = new Field("house.tax", FieldType.TEXT);
    /// How to reach it, one line each.
    public static final Field CONTACT = new Field("house.contact", FieldType.LONG_TEXT);
    /// What the law wants at the foot, such as where it is registered.
    public static final Field FOOT = new Field("house.foot", FieldType.LONG_TEXT);
    /// Its colour, as six hexadecimal digits.
    public static final Field ACCENT = new Field("house.accent", FieldType.TEXT);
    /// Its logo: a PNG file in base64.
    public static final Field LOGO = new Field("house.logo", FieldType.LONG_TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL =
            List.of(NAME, STREET, POSTAL_CODE, CITY, REGION, COUNTRY, TAX_NUMBER, CONTACT, FOOT, ACCENT, LOGO);

    private LetterheadFields() {}
}
