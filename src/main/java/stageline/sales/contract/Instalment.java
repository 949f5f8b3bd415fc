package stageline.sales.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.Money;

/// A payment that is agreed on in a deal.
///
/// @param id        the instalment
/// @param purpose   what is paid with it, blank where nothing is said
/// @param due       the day on which it is due at the latest
/// @param amount    how much is due
/// @param received  the day on which it came; empty while it has not
/// @param sum       how much came
/// @param reference by what the payment is found again, blank where nothing is said
public record Instalment(
        UUID id,
        String purpose,
        Optional<LocalDate> due,
        Optional<Money> amount,
        Optional<LocalDate> received,
        Optional<Money> sum,
        String reference) {

    /// What is due first stands first, what is due on no day last; two of one day stand in the order of their identities.
    private static final Comparator<Instalment> IN_TIME =
            Comparator.comparing((Instalment one) -> one.due().orElse(LocalDate.MAX)).thenComparing(Instalment::id);

    /// Those of a deal, in the order in which they are due.
    public static List<Instalment> of(RecordState deal) {
        return Kind.INSTALMENT.of(deal).stream().map(id -> read(deal, id)).sorted(IN_TIME).toList();
    }

    /// Whether nobody waits for payments of a deal in that stage any more.
    public static boolean settled(Stage stage) {
        return stage == Stage.PAYMENT_DONE || stage == Stage.LOST;
    }

    /// Whether it should have come before a day.
    public boolean overdue(LocalDate today) {
        return received.isEmpty() && due.filter(day -> day.isBefore(today)).isPresent();
    }

    private static Instalment read(RecordState deal, UUID id) {
        return new Instalment(
                id,
                deal.text(DealPartFields.of(id, Part.PURPOSE)).orElse(""),
                deal.day(DealPartFields.of(id, Part.DUE)),
                deal.money(DealPartFields.of(id, Part.AMOUNT)),
                deal.day(DealPartFields.of(id, Part.RECEIVED)),
                deal.money(DealPartFields.of(id, Part.SUM)),
                deal.text(DealPartFields.of(id, Part.REFERENCE)).orElse(""));
    }
}
