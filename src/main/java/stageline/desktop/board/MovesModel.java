package stageline.desktop.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.desktop.board.MoveSummary.Stuck;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.command.MoveCheck;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.store.board.Card;

/// Moves cards, one or many: asks the rules again, opens a form where something is missing, says what became of it.
public final class MovesModel {

    private final BoardSource source;
    private final Tasks tasks;
    private final Changes changes;
    private final Notices notices;
    private final Phrases phrases;
    private final Texts texts;
    private final MoveVerdicts verdicts;
    private final GateFields fields;
    private final Forms forms;

    MovesModel(
            BoardSource source, Tasks tasks, Changes changes, Notices notices, Phrases phrases, Texts texts, GateFields fields,
                    Forms forms) {
        this.source = source;
        this.tasks = tasks;
        this.changes = changes;
        this.notices = notices;
        this.phrases = phrases;
        this.texts = texts;
        this.verdicts = new MoveVerdicts(source, phrases, texts);
        this.fields = fields;
        this.forms = forms;
    }

    /// Moves cards to a stage.
    public void move(List<Card> cards, Stage to) {
        if (changes.refused()) {
            return;
        }
        List<Card> moving = cards.stream().filter(card -> card.stage() != to).toList();
        if (moving.isEmpty()) {
            return;
        }
        if (moving.size() == 1) {
            one(moving.getFirst(), to);
        } else {
            tasks.ask(() -> check(moving, to)).then(checked -> several(checked, to)).start();
        }
    }

    /// Moves cards to the neighbouring stage on the way.
    ///
    /// @param step 1 for the next stage, -1 for the one before
    public void step(List<Card> cards, int step) {
        for (Card card : cards.stream().limit(1).toList()) {
            int at = Stage.PATH.indexOf(card.stage()) + step;
            if (card.stage() != Stage.LOST && at >= 0 && at < Stage.PATH.size()) {
                move(cards, Stage.PATH.get(at));
            }
        }
    }

    /// Opens the form of a new deal, with what is known filled in.
    ///
    /// @param lead the company or contact it begins with, or the lost deal that it follows
    public void startDeal(Optional<Card> lead) {
        if (changes.refused()) {
            return;
        }
        tasks.ask(() -> newDeal(lead)).then(forms::ask).start();
    }

    private void one(Card card, Stage to) {
        if (card.entity().type() != EntityType.DEAL) {
            if (to == Stage.PROSPECTED) {
                startDeal(Optional.of(card));
            } else {
                notices.warn(texts.get("board.drop.leadFirst"));
            }
            return;
        }
        UUID deal = card.entity().id();
        tasks.ask(() -> new Asked(source.check(deal, to), source.values(card.entity()))).then(asked -> {
            switch (asked.check) {
                case MoveCheck.Free ignored -> changes.perform(
                        Command.MoveDeal.plain(deal, card.stage(), to), texts.get("board.moved", name(card), phrases.stage(to)));
                case MoveCheck.Needs needs -> gate(List.of(card), needs, asked.values);
                case MoveCheck.Impossible not -> notices.warn(phrases.refusal(not.refusal()));
            }
        }).start();
    }

    private void gate(List<Card> cards, MoveCheck.Needs needs, Map<Field, Value> values) {
        tasks.ask(() -> fields.of(needs, values))
                .then(sections -> forms.ask(new GateModel(cards, needs, sections, changes, phrases, texts)))
                .start();
    }

    private List<Checked> check(List<Card> cards, Stage to) {
        return cards.stream().map(card -> new Checked(card, card.entity().type() == EntityType.DEAL
                ? Optional.of(source.check(card.entity().id(), to))
                : Optional.empty())).toList();
    }

    private void several(List<Checked> checked, Stage to) {
        List<Card> free = new ArrayList<>();
        List<Card> needing = new ArrayList<>();
        Optional<MoveCheck.Needs> question = Optional.empty();
        List<Stuck> stuck = new ArrayList<>();
        for (Checked each : checked) {
            if (each.check.orElse(null) instanceof MoveCheck.Free) {
                free.add(each.card);
            } else if (each.check.orElse(null) instanceof MoveCheck.Needs needs && MoveVerdicts.answeredOnce(needs)) {
                needing.add(each.card);
                question = Optional.of(needs);
            } else {
                stuck.add(new Stuck(each.card.entity(), name(each.card), each.check
                        .map(check -> String.join("; ", verdicts.reasons(check).toList()))
                        .orElse(texts.get("board.drop.oneLead"))));
            }
        }
        if (free.isEmpty() && question.isPresent()) {
            gate(needing, question.get(), Map.of());
            return;
        }
        needing.forEach(card -> stuck.add(new Stuck(card.entity(), name(card), texts.get("board.drop.once.short"))));
        if (stuck.isEmpty()) {
            changes.perform(together(free, to), texts.get("board.bulk.moved", free.size(), phrases.stage(to)));
            return;
        }
        MoveSummary summary = new MoveSummary(texts.get("board.bulk.mixed", free.size(), phrases.stage(to), stuck.size()), stuck);
        if (free.isEmpty()) {
            forms.tell(summary);
        } else {
            changes.perform(together(free, to), summary.title(), done -> forms.tell(summary), changes::sayWhyNot);
        }
    }

    private static Command together(List<Card> free, Stage to) {
        return new Command.Together(free.stream()
                .<Command>map(card -> Command.MoveDeal.plain(card.entity().id(), card.stage(), to))
                .toList());
    }

    private NewDealModel newDeal(Optional<Card> from) {
        Optional<EntityRef> lead = from.map(Card::entity);
        Optional<UUID> lost = lead.filter(entity -> entity.type() == EntityType.DEAL).map(EntityRef::id);
        Map<Field, Value> known = new HashMap<>(lost.map(EntityRef::deal).map(source::values).orElse(Map.of()));
        known.remove(DealFields.CLOSE_DATE);
        Optional<UUID> company = lead.filter(entity -> entity.type() == EntityType.COMPANY)
                .map(EntityRef::id)
                .or(() -> known.get(DealFields.COMPANY) instanceof Value.Ref(UUID payer) ? Optional.of(payer) : Optional.empty());
        Map<Field, Value> payer = company.map(EntityRef::company).map(source::values).orElse(Map.of());
        Optional.ofNullable(payer.get(CompanyFields.COUNTRY)).ifPresent(country -> known.putIfAbsent(DealFields.COUNTRY, country));
        Optional<Pick> named = company.map(id -> new Pick(Value.of(id), text(payer.get(CompanyFields.NAME))));
        List<Pick> contacts = company.map(source::contacts).orElse(List.of());
        return new NewDealModel(source.identity(), fields.newDeal(named, known), people(from, contacts), lost, changes, phrases, texts);
    }

    private static List<Pick> people(Optional<Card> from, List<Pick> contacts) {
        return from.filter(card -> card.entity().type() == EntityType.CONTACT)
                .map(card -> List.of(new Pick(Value.of(card.entity().id()), card.title())))
                .orElse(contacts);
    }

    private static String text(@Nullable Value value) {
        return value instanceof Value.Text(String text) ? text : "";
    }

    static String name(Card card) {
        return (card.country() + " " + card.title()).strip();
    }

    private record Asked(MoveCheck check, Map<Field, Value> values) {}

    private record Checked(Card card, Optional<MoveCheck> check) {}
}
