package stageline.store.projection;

import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.DEAL_OFFERING;
import static stageline.store.schema.Tables.DEAL_SELLS;
import static stageline.store.schema.Tables.DEAL_TEXT;
import static stageline.store.schema.Tables.SUPERSEDED_MOVE;
import static stageline.store.schema.Tables.TRANSITION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.EntryId;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Transition;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.people.Incomplete;
import stageline.sales.record.DealFields;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The rows of a deal.
final class DealRows {

    static final List<TableRows> TABLES = List.of(
            TableRows.always(Shapes.DEALS, DealRows::deal),
            TableRows.ofFields(Shapes.DEAL_TEXTS, DealRows::text),
            TableRows.ofMembers(Shapes.DEAL_CONTACTS, DealRows::contacts),
            TableRows.ofMembers(Shapes.DEAL_OFFERINGS, DealRows::offerings),
            TableRows.ofMembers(Shapes.DEAL_SELLS_OFFERINGS, DealRows::sells),
            new TableRows(Shapes.TRANSITIONS, DealRows::transitions, DealRows::transitionsThatDiffer),
            TableRows.always(Shapes.SUPERSEDED_MOVES, DealRows::superseded),
            TableRows.always(Shapes.INSTALMENTS, ContractRows::instalments),
            TableRows.ofFields(Shapes.CONTRACT_TERMS, ContractRows::term));

    private DealRows() {}

    private static List<Row> deal(RecordState state, Context context) {
        Optional<UUID> said = state.ref(DealFields.COMPANY);
        UUID company = said.map(context.companies()::resolve).orElse(null);
        Optional<Money> amount = state.money(DealFields.AMOUNT);
        String title = title(state, company, context);
        return List.of(Shapes.DEALS.row()
                .set(DEAL.ID, state.entity().id())
                .set(DEAL.STAGE, state.exists() ? Numbers.of(state.stage()) : null)
                .set(DEAL.ENTERED, state.stageSince().map(Instant::toEpochMilli).orElseGet(() -> Cells.created(state)))
                .set(DEAL.CURRENCY, amount.map(money -> money.currency().getCurrencyCode()).orElse(null))
                .set(DEAL.AMOUNT, amount.map(Money::minor).orElse(null))
                .set(DEAL.OWNER, state.ref(DealFields.OWNER).orElse(null))
                .set(DEAL.CLASS, Cells.text(state, DealFields.DEAL_CLASS))
                .set(DEAL.COUNTRY, Cells.text(state, DealFields.COUNTRY))
                .set(DEAL.CLOSE_DATE, state.day(DealFields.CLOSE_DATE).orElse(null))
                .set(DEAL.TITLE, title)
                .set(DEAL.TITLE_KEY, context.key(title))
                .set(DEAL.COMPANY, company)
                .set(DEAL.COMPANY_SAID, Cells.saidOtherwise(said, company))
                .set(DEAL.NEXT_STEP, Cells.text(state, DealFields.NEXT_STEP))
                .set(DEAL.NEXT_ON, state.day(DealFields.NEXT_STEP_ON).orElse(null))
                .set(DEAL.PHASE_NUMBER, state.whole(DealFields.PHASE_NUMBER).map(Cells::clamped).orElse(null))
                .set(DEAL.PHASE_COUNT, state.whole(DealFields.PHASE_COUNT).map(Cells::clamped).orElse(null))
                .set(DEAL.BANT, Cells.filled(state, DealFields.BANT))
                .set(DEAL.DEFINED, Cells.filled(state, DealFields.DEFINITION))
                .set(DEAL.CONTACTS, (int) people(state).map(Member::target).distinct().count())
                .set(DEAL.INCOMPLETE, !Incomplete.of(state).isEmpty())
                .set(DEAL.ATTENTION, state.matters())
                .set(DEAL.PREDECESSOR, state.ref(DealFields.PREDECESSOR).orElse(null))
                .set(DEAL.PHASE_AFTER, state.ref(DealFields.PHASE_AFTER).orElse(null))
                .set(DEAL.EXTERNAL, state.text(DealFields.EXTERNAL).orElse(null))
                .set(DEAL.CREATED, Cells.created(state)));
    }

    private static String title(RecordState state, @Nullable UUID company, Context context) {
        Optional<String> whole = state.text(DealFields.WHOLE_NAME);
        if (whole.isPresent()) {
            return whole.get();
        }
        String name = company == null ? "" : context.companies().name(company);
        return Stream.of(name, Cells.text(state, DealFields.BRIEF)).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private static List<Row> text(RecordState state, Context context) {
        UUID company = state.ref(DealFields.COMPANY).map(context.companies()::resolve).orElse(null);
        String all = String.join(
                " ", title(state, company, context), Cells.text(state, DealFields.NEXT_STEP), Cells.text(state, DealFields.DESCRIPTION));
        return List.of(Shapes.DEAL_TEXTS.row().set(DEAL_TEXT.DEAL, state.entity().id()).set(DEAL_TEXT.FOLDED, Folded.text(all)));
    }

    private static Stream<Member> people(RecordState state) {
        return state.members(Relation.PEOPLE).stream().filter(member -> member.target() instanceof Value.Ref);
    }

    private static List<Row> contacts(RecordState state, Context context) {
        List<Row> rows = new ArrayList<>();
        state.members().forEach((member, by) -> {
            if (member.relation().equals(Relation.PEOPLE) && member.target() instanceof Value.Ref(UUID contact)) {
                EntryId joined = by.getFirst();
                rows.add(Shapes.DEAL_CONTACTS.row()
                        .set(DEAL_CONTACT.DEAL, state.entity().id())
                        .set(DEAL_CONTACT.CONTACT, contact)
                        .set(DEAL_CONTACT.ROLE, member.role())
                        .set(DEAL_CONTACT.JOINED_DEVICE, context.words().number(joined.device()))
                        .set(DEAL_CONTACT.JOINED_N, joined.n()));
            }
        });
        return rows;
    }

    private static List<Row> offerings(RecordState state, Context context) {
        return state.members(Relation.OFFERINGS).stream()
                .map(Member::target)
                .filter(Value.Text.class::isInstance)
                .map(offering -> ((Value.Text) offering).text())
                .distinct()
                .map(offering -> Shapes.DEAL_OFFERINGS.row()
                        .set(DEAL_OFFERING.DEAL, state.entity().id())
                        .set(DEAL_OFFERING.OFFERING, offering))
                .toList();
    }

    private static List<Row> sells(RecordState state, Context context) {
        return state.members(Relation.OFFERINGS).stream()
                .flatMap(member -> member.target() instanceof Value.Ref(UUID offering) ? Stream.of(offering) : Stream.<UUID>empty())
                .distinct()
                .map(offering -> Shapes.DEAL_SELLS_OFFERINGS.row()
                        .set(DEAL_SELLS.DEAL, state.entity().id())
                        .set(DEAL_SELLS.OFFERING, offering))
                .toList();
    }

    private static List<Row> superseded(RecordState state, Context context) {
        return state.openSuperseded().stream()
                .map(move -> Shapes.SUPERSEDED_MOVES.row()
                        .set(SUPERSEDED_MOVE.DEAL, state.entity().id())
                        .set(SUPERSEDED_MOVE.PLACE, state.transitions().indexOf(move))
                        .set(SUPERSEDED_MOVE.DEVICE, context.words().number(move.id().device()))
                        .set(SUPERSEDED_MOVE.N, move.id().n())
                        .set(SUPERSEDED_MOVE.PERSON, context.words().number(move.origin().person())))
                .toList();
    }

    private static List<Row> transitions(RecordState state, Context context) {
        return transitions(state, 0, context);
    }

    /// Moves come one after the other, so mostly the former ones are still those that were written.
    private static void transitionsThatDiffer(RecordState before, RecordState after, Context context, RowChanges changes) {
        int former = before.transitions().size();
        if (former <= after.transitions().size() && before.transitions().equals(after.transitions().subList(0, former))) {
            transitions(after, former, context).forEach(changes::insert);
        } else {
            changes.replace(transitions(before, context), transitions(after, context));
        }
    }

    private static List<Row> transitions(RecordState state, int from, Context context) {
        List<Row> rows = new ArrayList<>();
        Transition stay = null;
        int place = 0;
        for (Transition transition : state.transitions()) {
            if (place >= from) {
                rows.add(transition(state, place, transition, stay, context));
            }
            if (transition.standing() == Standing.STANDS) {
                stay = transition;
            }
            place++;
        }
        return rows;
    }

    private static Row transition(RecordState state, int place, Transition transition, @Nullable Transition stay, Context context) {
        long at = transition.origin().effective().toEpochMilli();
        Row row = Shapes.TRANSITIONS.row()
                .set(TRANSITION.DEAL, state.entity().id())
                .set(TRANSITION.PLACE, place)
                .set(TRANSITION.DEVICE, context.words().number(transition.id().device()))
                .set(TRANSITION.N, transition.id().n())
                .set(TRANSITION.FROM_STAGE, Numbers.of(transition.from()))
                .set(TRANSITION.TO_STAGE, Numbers.of(transition.to()))
                .set(TRANSITION.AT, at)
                .set(TRANSITION.STANDING, Numbers.of(transition.standing()));
        if (transition.standing() == Standing.STANDS && stay != null) {
            row.set(TRANSITION.STAYED, at - stay.origin().effective().toEpochMilli()).set(TRANSITION.STAY_STAGE, Numbers.of(stay.to()));
        }
        return row;
    }
}
