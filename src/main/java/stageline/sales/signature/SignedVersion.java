package stageline.sales.signature;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.Value;

/// The version of a record that a signature is tied to (21 CFR 11.70): the SHA-256, in hexadecimal digits, of what the record says.
///
/// What it says is written as a row of words, each as the number of its bytes in UTF-8, a colon, and these bytes, so that no two records
/// come out alike. The words are: `stageline record 1`; the record's kind and identity; for each field with a value, in the order of the
/// codes, `field`, its code, the kind of its value and the value; for each member of a relation, in the order of what follows, `member`,
/// the relation's code, the kind of the target, the target and the role. Values are written as ISO 8601 has days and moments, decimals
/// plainly without trailing zeros, money as its minor units and its currency.
///
/// Some of a record is no part of what is signed: how far a quotation is and what was taken out of it; and of a change after service began
/// a confirmation is about what was asked for and the finding alone, since the decision follows it.
///
/// A file is known by its content: its version is the SHA-256 of its bytes, which any program works out.
public final class SignedVersion {

    private static final String FORM = "stageline record 1";
    private static final Set<Field> QUOTATION_STATUS =
            Set.of(QuotationFields.STATUS, QuotationFields.PAPER, QuotationFields.CONCLUDED_ON);
    private static final Set<Field> CONFIRMED = Stream.concat(
                    ServiceChangeFields.ASKED.stream(), Stream.of(ServiceChangeFields.FEASIBLE, ServiceChangeFields.FINDING))
            .collect(Collectors.toUnmodifiableSet());

    private SignedVersion() {}

    /// The version of a record as it is, or as it would be.
    ///
    /// @param meaning in which meaning it is signed
    public static String of(RecordState record, Meaning meaning) {
        return content(record).orElseGet(() -> SaidWords.sha256(
                Stream.concat(Stream.of(FORM, record.entity().type().code(), record.entity().id().toString()),
                        Stream.concat(fields(record, meaning), members(record)))));
    }

    private static Optional<String> content(RecordState record) {
        return record.entity().type() == EntityType.ATTACHMENT ? record.text(AttachmentFields.CONTENT) : Optional.empty();
    }

    private static Stream<String> fields(RecordState record, Meaning meaning) {
        Set<UUID> lines = Set.copyOf(QuotationLineFields.lines(record));
        return record.fields().keySet().stream()
                .filter(field -> isSaid(record.entity().type(), field, meaning, lines))
                .sorted(Comparator.comparing(Field::code))
                .flatMap(field -> record.value(field).stream()
                        .flatMap(value -> Stream.of("field", field.code(), kind(value), text(value))));
    }

    private static boolean isSaid(EntityType type, Field field, Meaning meaning, Set<UUID> lines) {
        if (type == EntityType.QUOTATION) {
            boolean there = QuotationLineFields.place(field.code()).map(place -> lines.contains(place.line())).orElse(true);
            return there && !QUOTATION_STATUS.contains(field);
        }
        return type != EntityType.SERVICE_CHANGE || meaning != Meaning.CONFIRMED || CONFIRMED.contains(field);
    }

    private static Stream<String> members(RecordState record) {
        return record.members().keySet().stream()
                .map(SignedVersion::words)
                .sorted(Comparator.comparing(words -> String.join("\n", words)))
                .flatMap(List::stream);
    }

    private static List<String> words(Member member) {
        return List.of("member", member.relation().code(), kind(member.target()), text(member.target()), member.role());
    }

    private static String kind(Value value) {
        return switch (value) {
            case Value.Text text -> "text";
            case Value.Whole whole -> "whole";
            case Value.Decimal decimal -> "decimal";
            case Value.Amount amount -> "amount";
            case Value.Day day -> "day";
            case Value.Moment moment -> "moment";
            case Value.Flag flag -> "flag";
            case Value.Ref ref -> "record";
        };
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Decimal(BigDecimal number) -> number.toPlainString();
            case Value.Amount(Money money) -> money.minor() + " " + money.currency().getCurrencyCode();
            case Value.Day(LocalDate date) -> date.toString();
            case Value.Moment(Instant instant) -> instant.toString();
            case Value.Flag(boolean set) -> Boolean.toString(set);
            case Value.Ref(UUID id) -> id.toString();
        };
    }
}
