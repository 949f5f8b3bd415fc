package stageline.desktop.board;

import java.util.Optional;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Person;
import stageline.desktop.common.Texts;
import stageline.sales.pipeline.Rotting;
import stageline.sales.record.EntityType;
import stageline.store.board.Card;

/// The words on a card, made of what is true of its deal or lead.
///
/// @param country ISO code, may be empty
/// @param title   company and brief, or the lead's name
/// @param amount  the amount; what kind of lead it is; empty where there is neither
/// @param age     days in the stage; how many contacts a lead has
/// @param owner   who owns it
/// @param mark    the one thing that stands out
/// @param next    what is next
/// @param spoken  all of it in a sentence, for screen readers
record CardLook(
        String country, String title, String amount, String age, Optional<Person> owner, Optional<Mark> mark, String next, String spoken) {

    /// One word before what is next.
    ///
    /// @param text what it says
    /// @param tone in which tone
    /// @param why  what it means, on hover
    record Mark(String text, Tone tone, String why) {}

    /// How loud a mark is.
    enum Tone {
        ACCENT,
        SUCCESS,
        WARNING,
        DANGER
    }

    /// What cards are phrased with.
    ///
    /// @param choices who is who, once it is known
    /// @param rotting when deals rot
    record Phrasing(Texts texts, Formats formats, Optional<BoardChoices> choices, Rotting rotting) {}

    static CardLook of(Card card, Phrasing phrasing) {
        Texts texts = phrasing.texts;
        Formats formats = phrasing.formats;
        boolean lead = card.entity().type() != EntityType.DEAL;
        String title = card.phase()
                .map(phase -> texts.get("board.card.phase", card.title(), phase.number(), phase.count()))
                .orElse(card.title());
        String amount = lead
                ? (card.strategic() ? texts.get("board.card.strategic") : "")
                : card.amount().map(formats::money).orElse(texts.get("board.card.noAmount"));
        String age = lead ? contacts(card, texts) : formats.daysSince(card.enteredStage());
        Optional<Person> owner = card.owner().flatMap(id -> phrasing.choices.flatMap(choices -> choices.person(id)));
        String next = next(card, phrasing, lead);
        Optional<Mark> mark = mark(card, phrasing, lead);
        String spoken = texts.get("board.card.spoken", card.country(), title, amount, age,
                owner.map(Person::name).orElse(texts.get("board.card.noOwner")), mark.map(Mark::text).orElse(""), next);
        return new CardLook(card.country(), title, amount, age, owner, mark, next, spoken);
    }

    private static String contacts(Card card, Texts texts) {
        return card.entity().type() == EntityType.CONTACT ? "" : texts.get("board.card.contacts", card.contacts());
    }

    private static String next(Card card, Phrasing phrasing, boolean lead) {
        if (card.nextStep().isBlank()) {
            return lead || !card.stage().open() ? "" : phrasing.texts.get("board.card.noNext");
        }
        return card.nextStepOn()
                .map(day -> phrasing.texts.get("board.card.nextOn", card.nextStep(), phrasing.formats.dayNear(day)))
                .orElse(card.nextStep());
    }

    /// At most one mark, the most urgent.
    private static Optional<Mark> mark(Card card, Phrasing phrasing, boolean lead) {
        if (card.attention() > 0) {
            return Optional.of(marked(phrasing, "attention", Tone.DANGER, card.attention()));
        }
        if (lead) {
            return card.incomplete() ? Optional.of(marked(phrasing, "incomplete", Tone.WARNING)) : Optional.empty();
        }
        if (!card.stage().open()) {
            return Optional.empty();
        }
        return rotting(card, phrasing).or(() -> overdue(card, phrasing)).or(() -> incomplete(card, phrasing)).or(() -> progress(card,
                phrasing));
    }

    private static Optional<Mark> rotting(Card card, Phrasing phrasing) {
        return Optional.ofNullable(phrasing.rotting.usual().get(card.stage()))
                .filter(usual -> phrasing.rotting.rotting(card.stage(), card.enteredStage(), phrasing.formats.now()))
                .map(usual -> marked(phrasing, "rotting", Tone.DANGER, usual.stay().toDays()));
    }

    private static Optional<Mark> overdue(Card card, Phrasing phrasing) {
        return card.closeDate()
                .filter(day -> day.isBefore(phrasing.formats.today()))
                .map(day -> marked(phrasing, "overdue", Tone.WARNING, phrasing.formats.day(day)));
    }

    private static Optional<Mark> incomplete(Card card, Phrasing phrasing) {
        return card.incomplete() ? Optional.of(marked(phrasing, "incomplete", Tone.WARNING)) : Optional.empty();
    }

    private static Optional<Mark> progress(Card card, Phrasing phrasing) {
        return switch (card.stage()) {
            case QUALIFIED -> Optional.of(marked(phrasing, "bant", card.bant() >= 3 ? Tone.SUCCESS : Tone.ACCENT, card.bant()));
            case DISCOVERED -> Optional.of(marked(phrasing, "defined", card.defined() >= 4 ? Tone.SUCCESS : Tone.ACCENT, card.defined()));
            case LEAD, PROSPECTED, IMPLEMENTATION_DEFINED, OFFER_SENT, OFFER_APPROVED, CONTRACT_SIGNED, PAYMENT_DONE, LOST ->
                    Optional.empty();
        };
    }

    private static Mark marked(Phrasing phrasing, String kind, Tone tone, Object... arguments) {
        String key = "board.mark." + kind;
        return new Mark(phrasing.texts.get(key, arguments), tone, phrasing.texts.get(key + ".why", arguments));
    }
}
