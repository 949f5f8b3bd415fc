package stageline.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import stageline.desktop.board.GateFields.Section;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.command.MoveCheck;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ContactRole;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.board.Card;

/// What a move still needs, being filled in. Data and move happen together, or neither does.
public final class GateModel {

    private final List<Card> cards;
    private final MoveCheck.Needs needs;
    private final List<Section> sections;
    private final Phrases phrases;
    private final Texts texts;
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final BooleanProperty override = new SimpleBooleanProperty(this, "override", false);
    private final Submission submission;

    GateModel(List<Card> cards, MoveCheck.Needs needs, List<Section> sections, Changes changes, Phrases phrases, Texts texts) {
        this.cards = List.copyOf(cards);
        this.needs = needs;
        this.sections = List.copyOf(sections);
        this.phrases = phrases;
        this.texts = texts;
        this.submission = new Submission(this::fields, changes, phrases, texts);
    }

    /// What the form is about.
    public String title() {
        String subject = cards.size() == 1 ? MovesModel.name(cards.getFirst()) : texts.get("board.gate.deals", cards.size());
        return texts.get(lost() ? "board.gate.title.lost" : "board.gate.title", subject, phrases.stage(needs.to()));
    }

    /// What the button says.
    public String act() {
        return lost() ? texts.get("board.gate.act.lost") : texts.get("board.gate.act", phrases.stage(needs.to()));
    }

    /// Whether the deal is being lost.
    public boolean lost() {
        return needs.to() == Stage.LOST;
    }

    /// What is missing.
    public List<Section> sections() {
        return sections;
    }

    /// Whether a reason is asked for in any case: the move is a correction.
    public boolean correction() {
        return needs.reason();
    }

    /// Whether this person may move past what is missing.
    public boolean overridable() {
        return needs.overridable();
    }

    /// Why.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// Whether to move past what is missing.
    public BooleanProperty overrideProperty() {
        return override;
    }

    /// What is wrong with the whole, in a sentence.
    public ReadOnlyStringProperty problemProperty() {
        return submission.problemProperty();
    }

    /// Whether the move has happened.
    public ReadOnlyBooleanProperty doneProperty() {
        return submission.doneProperty();
    }

    /// Moves, with what was filled in; says what is wrong where it can't.
    public void commit() {
        submission.complain("");
        if (!complete()) {
            return;
        }
        List<Command> moves = Stream.concat(made().map(NewContact::make), cards.stream().<Command>map(this::move)).toList();
        Command command = moves.size() == 1 ? moves.getFirst() : new Command.Together(moves);
        String said = cards.size() == 1
                ? texts.get("board.moved", MovesModel.name(cards.getFirst()), phrases.stage(needs.to()))
                : texts.get("board.bulk.moved", cards.size(), phrases.stage(needs.to()));
        submission.send(command, said);
    }

    private boolean complete() {
        boolean complete = true;
        if (!override.get()) {
            for (Section section : sections) {
                complete &= complete(section);
            }
        }
        if (reason.get().isBlank() && (correction() || override.get())) {
            submission.complain(texts.get("board.gate.reasonMissing"));
            complete = false;
        }
        return complete;
    }

    private boolean complete(Section section) {
        if (section.contact().filter(NewContact::begun).isPresent()) {
            List<FieldModel> open = section.contact().stream().flatMap(NewContact::open).toList();
            submission.missing(open, open.size());
            return open.isEmpty();
        }
        List<FieldModel> empty = asked(section).filter(field -> field.valueProperty().get().isEmpty()).toList();
        long filled = asked(section).count() - empty.size();
        long wanted = section.deciders().isPresent() ? 1 : section.atLeast();
        if (filled >= wanted) {
            return true;
        }
        submission.missing(empty, wanted - filled);
        return false;
    }

    private static Stream<FieldModel> asked(Section section) {
        return Stream.concat(section.fields().stream(), section.deciders().stream());
    }

    private Stream<NewContact> made() {
        return sections.stream().flatMap(section -> section.contact().stream()).filter(NewContact::begun);
    }

    private Command.MoveDeal move(Card card) {
        UUID deal = card.entity().id();
        List<Change> supplied = sections.stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> field.valueProperty().get().map(value -> Change.set(field.field(), value)).stream())
                .toList();
        List<Member> join = sections.stream()
                .flatMap(section -> section.deciders().stream())
                .flatMap(field -> field.valueProperty().get().stream())
                .map(contact -> new Member(Relation.PEOPLE, contact, ContactRole.DECISION_MAKER.code()))
                .collect(Collectors.toCollection(ArrayList::new));
        made().map(contact -> new Member(Relation.PEOPLE, Value.of(contact.id()), ContactRole.DECISION_MAKER.code()))
                .forEach(join::add);
        Optional<String> why = reason.get().isBlank() ? Optional.empty() : Optional.of(reason.get().strip());
        return new Command.MoveDeal(deal, card.stage(), needs.to(), supplied, join, why, override.get());
    }

    private Stream<FieldModel> fields() {
        return sections.stream().flatMap(section -> Stream.concat(
                section.fields().stream(), section.contact().stream().flatMap(contact -> contact.fields().stream())));
    }
}
