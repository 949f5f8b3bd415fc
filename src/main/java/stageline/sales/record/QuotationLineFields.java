package stageline.sales.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;

/// The fields in which a quotation keeps its lines: each part of each line is a field of its own, so that two people can work on one
/// line, and its history says what changed. Which lines there are, [Relation#LINES] says.
public final class QuotationLineFields {

    private static final Pattern CODE =
            Pattern.compile("line\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([a-z]+)");

    private QuotationLineFields() {}

    /// A part of a line.
    public enum Part {
        /// Where it stands: lines are in the order of these numbers, and one between two others gets a number between theirs.
        POSITION("position", FieldType.DECIMAL),
        /// The offering it was taken from, empty for a free line.
        OFFERING("offering", FieldType.OFFERING),
        /// What the customer reads.
        TITLE("title", FieldType.TEXT),
        TEXT("text", FieldType.LONG_TEXT),
        /// A [PriceBasis] code.
        BASIS("basis", FieldType.CHOICE),
        QUANTITY("quantity", FieldType.DECIMAL),
        /// The price of one.
        PRICE("price", FieldType.DECIMAL),
        /// In per cent of quantity times price.
        DISCOUNT("discount", FieldType.DECIMAL),
        /// The rate of the tax in per cent, where it is another than the quotation's.
        TAX("tax", FieldType.DECIMAL);

        private static final Map<String, Part> BY_CODE =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(part -> part.code, Function.identity()));

        private final String code;
        private final FieldType type;

        Part(String code, FieldType type) {
            this.code = code;
            this.type = type;
        }

        /// The name under which the ledger stores it, behind the line's.
        public String code() {
            return code;
        }
    }

    /// A part of a line.
    ///
    /// @param line the line
    /// @param part which part of it
    public record Place(UUID line, Part part) {}

    /// The field of a part of a line.
    public static Field of(UUID line, Part part) {
        return new Field("line." + line + "." + part.code, part.type);
    }

    /// Which part of which line a field's code names; empty where it names none that this version knows.
    public static Optional<Place> place(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? Optional.ofNullable(Part.BY_CODE.get(matcher.group(2))).map(part -> new Place(UUID.fromString(matcher.group(1)), part))
                : Optional.empty();
    }

    /// The lines that a quotation or a paper has, in no order.
    public static List<UUID> lines(RecordState record) {
        return record.members(Relation.LINES).stream()
                .flatMap(member -> member.target() instanceof Value.Text(String id) ? Stream.of(UUID.fromString(id)) : Stream.<UUID>empty())
                .toList();
    }

    /// The member that says that a line is there.
    public static Member member(UUID line) {
        return Member.of(Relation.LINES, Value.of(line.toString()));
    }
}
