package stageline.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.command.MoveCheck;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DealClass;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Requirement;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// Makes the fields that forms ask for, with what can be guessed filled in. Blocks; called on background threads.
final class GateFields {

    private static final int MOST_FOUND = 12;
    private static final Set<Field> MOSTLY_TODAY =
            Set.of(DealFields.OFFER_SENT, DealFields.OFFER_ACCEPTED, DealFields.CONTRACT_DATE, DealFields.PAYMENT_DATE);
    private static final List<Field> NEW_DEAL = List.of(
            DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF, DealFields.DEAL_CLASS, DealFields.OWNER, DealFields.AMOUNT,
            DealFields.CLOSE_DATE, DealFields.ORIGINATING_ACTION);

    private final BoardSource source;
    private final Phrases phrases;
    private final Texts texts;
    private final Formats formats;

    GateFields(BoardSource source, Phrases phrases, Texts texts, Formats formats) {
        this.source = source;
        this.phrases = phrases;
        this.texts = texts;
        this.formats = formats;
    }

    /// One requirement of a form.
    ///
    /// @param title     what is asked for, and how much of it
    /// @param fields    the fields to fill
    /// @param atLeast   how many of them have to be filled
    /// @param deciders  where it asks for a decision maker, whom there is to choose
    /// @param contact   where it asks for a decision maker, one that can be made
    record Section(
            String title, List<FieldModel> fields, int atLeast, Optional<FieldModel> deciders, Optional<NewContact> contact) {}

    /// What a move asks for.
    ///
    /// @param values what the deal has already
    List<Section> of(MoveCheck.Needs needs, Map<Field, Value> values) {
        BoardChoices choices = source.choices();
        List<Section> sections = new ArrayList<>();
        for (Missing missing : needs.missing()) {
            Requirement requirement = missing.requirement();
            if (requirement.kind() == Requirement.Kind.DECISION_MAKER) {
                sections.add(new Section(texts.get("board.gate.decider"), List.of(), 0, Optional.of(decider(values)), contact(values)));
            } else {
                List<FieldModel> fields = missing.open().stream().map(field -> field(field, choices, values)).toList();
                int still = Math.max(1, requirement.atLeast() - missing.have());
                sections.add(new Section(title(missing, still), fields, still, Optional.empty(), Optional.empty()));
            }
        }
        return sections;
    }

    /// The fields of a new deal.
    ///
    /// @param payer the company, where it is known
    /// @param known what else is known, by the deal's fields
    List<FieldModel> newDeal(Optional<Pick> payer, Map<Field, Value> known) {
        BoardChoices choices = source.choices();
        return NEW_DEAL.stream().map(field -> {
            if (field.equals(DealFields.COMPANY) && payer.isPresent()) {
                return FieldModel.chosen(field, name(field), List.of(payer.get())).with(Optional.of(payer.get().value()));
            }
            FieldModel model = field(field, choices, Map.of());
            return known.containsKey(field) ? model.with(Optional.of(known.get(field))) : model;
        }).toList();
    }

    private String title(Missing missing, int still) {
        String name = phrases.requirement(missing);
        int of = missing.requirement().fields().size();
        return still < missing.open().size()
                ? texts.get("board.gate.some", name, still, missing.have(), of)
                : texts.get("board.gate.all", name);
    }

    private Optional<NewContact> contact(Map<Field, Value> values) {
        return values.get(DealFields.COMPANY) instanceof Value.Ref(UUID company)
                ? Optional.of(NewContact.of(source.identity(), company, phrases))
                : Optional.empty();
    }

    private FieldModel decider(Map<Field, Value> values) {
        List<Pick> contacts = values.get(DealFields.COMPANY) instanceof Value.Ref(UUID company) ? source.contacts(company) : List.of();
        return FieldModel.chosen(new Field("decider", DealFields.COMPANY.type()), texts.get("board.gate.decider.who"), contacts);
    }

    private FieldModel field(Field field, BoardChoices choices, Map<Field, Value> values) {
        Content content = choices.content();
        FieldModel model = switch (field.type()) {
            case PERSON -> FieldModel.chosen(field, name(field), choices.people().stream()
                    .map(person -> new Pick(Value.of(person.id()), person.name())).toList());
            case COMPANY -> FieldModel.found(field, name(field), text -> source.companies(text, MOST_FOUND));
            case CHOICE -> FieldModel.chosen(field, name(field), picks(field.equals(DealFields.DEAL_CLASS)
                    ? content.classes().stream().map(DealClass::choice).toList()
                    : content.lostReasons()));
            case TEXT, LONG_TEXT, COUNTRY, AMOUNT, DAY, MOMENT, FLAG, WHOLE, DECIMAL, DEAL, OFFERING, QUOTATION, PAPER, RECORD ->
                    FieldModel.typed(field, label(field, content), phrases.hint(EntityType.DEAL, field));
        };
        return model.with(guess(field, choices, values));
    }

    private Optional<Value> guess(Field field, BoardChoices choices, Map<Field, Value> values) {
        if (MOSTLY_TODAY.contains(field)) {
            return Optional.of(Value.of(formats.today()));
        }
        if (field.equals(DealFields.PAYMENT_AMOUNT)) {
            return Optional.ofNullable(values.get(DealFields.AMOUNT));
        }
        return field.equals(DealFields.OWNER) ? Optional.of(Value.of(choices.me())) : Optional.empty();
    }

    /// A question of a qualification list in the reader's language, else the field's name.
    private String label(Field field, Content content) {
        return content.classes().stream()
                .flatMap(dealClass -> dealClass.qualification().stream())
                .filter(question -> field.isQualification() && question.code().equals(field.label()))
                .findFirst()
                .map(question -> question.name(texts.language().getLanguage()))
                .orElseGet(() -> name(field));
    }

    private List<Pick> picks(List<Choice> choices) {
        return choices.stream().map(choice -> new Pick(Value.of(choice.code()), choice.name(texts.language().getLanguage()))).toList();
    }

    private String name(Field field) {
        return phrases.field(EntityType.DEAL, field);
    }
}
