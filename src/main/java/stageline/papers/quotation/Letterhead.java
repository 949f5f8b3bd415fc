package stageline.papers.quotation;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Picture;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.Accent;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Value;

/// The letterhead that a record holds, and the plain one of a house that has none.
public final class Letterhead {

    /// The colour of a house that has chosen none.
    public static final Colour ACCENT = Colour.of("0969da");

    private Letterhead() {}

    /// A house of which only the name is known.
    public static Brand plain(String name) {
        return new Brand(ACCENT, Optional.empty(), name, List.of(), "", List.of(), "");
    }

    /// The house that a record describes. What can't be read of it, such as a broken logo, is left out.
    ///
    /// @param language how its country is written
    public static Brand of(RecordState letterhead, PaperLanguage language) {
        return of(letterhead::value, language);
    }

    /// The house that some fields describe.
    ///
    /// @param fields what each field holds
    public static Brand of(Function<Field, Optional<Value>> fields, PaperLanguage language) {
        Function<Field, String> said = field -> text(fields.apply(field));
        String name = said.apply(LetterheadFields.NAME);
        CustomerAddress address = new CustomerAddress(
                name,
                "",
                said.apply(LetterheadFields.STREET),
                said.apply(LetterheadFields.POSTAL_CODE),
                said.apply(LetterheadFields.CITY),
                said.apply(LetterheadFields.REGION),
                said.apply(LetterheadFields.COUNTRY),
                "");
        return new Brand(
                Accent.of(said.apply(LetterheadFields.ACCENT)).map(accent -> Colour.of(accent.hex())).orElse(ACCENT),
                Optional.of(said.apply(LetterheadFields.LOGO)).filter(logo -> !logo.isEmpty()).flatMap(logo -> logo(logo, name)),
                name,
                new Addresses().lines(address, language),
                said.apply(LetterheadFields.TAX_NUMBER),
                lines(said.apply(LetterheadFields.CONTACT)).toList(),
                String.join(" ", lines(said.apply(LetterheadFields.FOOT)).toList()));
    }

    static String text(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Text(String text) ? text : "";
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static Optional<Picture> logo(String base64, String description) {
        try {
            return Optional.of(Picture.of(Base64.getDecoder().decode(base64), description));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
