package stageline.sales.record;

import java.util.List;
import java.util.OptionalLong;

/// The fields of an offering: one shape of the product with its price, as the catalogue lists it.
public final class OfferingFields {

    /// What the catalogue calls it; customers read its [title][#title(PaperLanguage)].
    public static final Field NAME = new Field("name", FieldType.TEXT);
    /// The shape of the product, such as an API or a page that is built in.
    public static final Field SHAPE = new Field("shape", FieldType.TEXT);
    /// A [PriceBasis] code.
    public static final Field BASIS = new Field("basis", FieldType.CHOICE);
    /// The ISO 4217 code of its prices.
    public static final Field CURRENCY = new Field("currency", FieldType.TEXT);
    /// The price of one, from the first on; [tiers][#tier(long)] say from how many on another one holds.
    public static final Field PRICE = new Field("price", FieldType.DECIMAL);
    /// Set where it is not offered any more; what was sold of it stays.
    public static final Field RETIRED = new Field("retired", FieldType.FLAG);
    public static final Field EXTERNAL = new Field("external", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(
            NAME,
            SHAPE,
            BASIS,
            CURRENCY,
            PRICE,
            title(PaperLanguage.ENGLISH),
            text(PaperLanguage.ENGLISH),
            title(PaperLanguage.SPANISH),
            text(PaperLanguage.SPANISH),
            title(PaperLanguage.FRENCH),
            text(PaperLanguage.FRENCH),
            RETIRED,
            EXTERNAL);

    private static final String TIER = "tier.";

    private OfferingFields() {}

    /// What customers who read that language see it called.
    public static Field title(PaperLanguage language) {
        return new Field("title." + language.code(), FieldType.TEXT);
    }

    /// How it is described to customers who read that language.
    public static Field text(PaperLanguage language) {
        return new Field("text." + language.code(), FieldType.LONG_TEXT);
    }

    /// The price of one where at least so many are taken.
    ///
    /// @param from how many, at least 2
    public static Field tier(long from) {
        return new Field(TIER + from, FieldType.DECIMAL);
    }

    /// From how many on the price of a [tier][#tier(long)] holds; empty for any other field.
    public static OptionalLong tierFrom(Field field) {
        String code = field.code();
        if (!code.matches("tier\\.[1-9][0-9]{0,17}")) {
            return OptionalLong.empty();
        }
        long from = Long.parseLong(code.substring(TIER.length()));
        return from < 2 ? OptionalLong.empty() : OptionalLong.of(from);
    }
}
