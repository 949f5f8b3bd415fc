package stageline.sales.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.contract.Instalment;
import stageline.sales.contract.Payment;
import stageline.sales.contract.Schedule;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Value;

/// What is done with the instalments of a deal, each as one edit of it.
///
/// Once the last of them was received, the edit says of the deal as a whole when, how much and under which reference it was paid, which is
/// what the gate of Payment Done asks for. It takes that back where it is not so any more, unless the deal has passed that gate.
///
/// @param deal the deal as whoever edits it sees it
public record PaymentEdits(RecordState deal) {

    /// Agrees on instalments.
    ///
    /// @param ids gives each its identity
    public Command.Edit add(List<Schedule> schedule, Supplier<UUID> ids) {
        List<Change> changes = new ArrayList<>();
        List<Member> joining = new ArrayList<>();
        List<Instalment> all = new ArrayList<>(Instalment.of(deal));
        for (Schedule part : schedule) {
            UUID id = ids.get();
            joining.add(Kind.INSTALMENT.member(id));
            changes.add(Change.set(DealPartFields.of(id, Part.DUE), Value.of(part.due())));
            changes.add(Change.set(DealPartFields.of(id, Part.AMOUNT), Value.of(part.amount())));
            all.add(new Instalment(
                    id, "", Optional.of(part.due()), Optional.of(part.amount()), Optional.empty(), Optional.empty(), ""));
        }
        return edit(changes, joining, List.of(), all);
    }

    /// Takes one out.
    public Command.Edit remove(UUID instalment) {
        List<Instalment> rest = Instalment.of(deal).stream().filter(each -> !each.id().equals(instalment)).toList();
        return edit(List.of(), List.of(), List.of(Kind.INSTALMENT.member(instalment)), rest);
    }

    /// Notes that one was received.
    public Command.Edit receive(UUID instalment, LocalDate on, Money sum, String reference) {
        return received(instalment, Optional.of(on), Optional.of(sum), reference.strip());
    }

    /// Notes that one was not received after all.
    public Command.Edit notReceived(UUID instalment) {
        return received(instalment, Optional.empty(), Optional.empty(), "");
    }

    private Command.Edit received(UUID instalment, Optional<LocalDate> on, Optional<Money> sum, String reference) {
        List<Instalment> after = Instalment.of(deal).stream()
                .map(each -> each.id().equals(instalment)
                        ? new Instalment(instalment, each.purpose(), each.due(), each.amount(), on, sum, reference)
                        : each)
                .toList();
        Optional<Value> said = reference.isEmpty() ? Optional.empty() : Optional.of(Value.of(reference));
        return edit(List.of(
                change(DealPartFields.of(instalment, Part.RECEIVED), on.map(Value::of)),
                change(DealPartFields.of(instalment, Part.SUM), sum.map(Value::of)),
                change(DealPartFields.of(instalment, Part.REFERENCE), said)), List.of(), List.of(), after);
    }

    /// @param after what there would be
    private Command.Edit edit(List<Change> changes, List<Member> joining, List<Member> parting, List<Instalment> after) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(whole(Payment.of(Instalment.of(deal)), Payment.of(after)));
        return new Command.Edit(deal.entity(), all, joining, parting, Optional.empty());
    }

    /// What changes of the payment as a whole: what somebody else wrote there stays where it is not known better.
    private List<Change> whole(Optional<Payment> before, Optional<Payment> after) {
        Map<Field, Value> said = values(before);
        Map<Field, Value> known = values(after);
        Set<Field> meant = new HashSet<>(known.keySet());
        if (deal.stage() != Stage.PAYMENT_DONE) {
            said.forEach((field, value) -> {
                if (deal.value(field).filter(value::equals).isPresent()) {
                    meant.add(field);
                }
            });
        }
        return DealFields.PAYMENT.stream()
                .filter(meant::contains)
                .map(field -> change(field, Optional.ofNullable(known.get(field))))
                .toList();
    }

    private static Map<Field, Value> values(Optional<Payment> payment) {
        return payment.stream()
                .flatMap(paid -> Stream.of(
                        Stream.of(Map.entry(DealFields.PAYMENT_DATE, Value.of(paid.on()))),
                        paid.sum().map(sum -> Map.entry(DealFields.PAYMENT_AMOUNT, Value.of(sum))).stream(),
                        Stream.of(paid.reference())
                                .filter(reference -> !reference.isEmpty() && reference.length() <= ValueRules.LONGEST_TEXT)
                                .map(reference -> Map.entry(DealFields.PAYMENT_REFERENCE, Value.of(reference)))))
                .flatMap(entries -> entries)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Change change(Field field, Optional<Value> after) {
        return new Change(field, deal.value(field).orElse(null), after.orElse(null));
    }
}
