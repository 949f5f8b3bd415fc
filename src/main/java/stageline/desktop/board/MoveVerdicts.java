package stageline.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.desktop.board.Verdict.Kind;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.command.MoveCheck;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Requirement;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.store.board.Card;

/// Asks the rules what a move would need, and says it in people's words. Blocks; called on background threads.
final class MoveVerdicts {

    private final BoardSource source;
    private final Phrases phrases;
    private final Texts texts;

    MoveVerdicts(BoardSource source, Phrases phrases, Texts texts) {
        this.source = source;
        this.phrases = phrases;
        this.texts = texts;
    }

    /// What `to` says to these cards.
    Verdict judge(List<Card> cards, Stage to) {
        if (cards.stream().allMatch(card -> card.stage() == to)) {
            return new Verdict(Kind.HOME, "", texts.get("board.drop.home", phrases.stage(to)));
        }
        return cards.size() == 1 ? one(cards.getFirst(), to) : several(cards, to);
    }

    private Verdict one(Card card, Stage to) {
        if (card.entity().type() != EntityType.DEAL) {
            return lead(to);
        }
        return switch (source.check(card.entity().id(), to)) {
            case MoveCheck.Free free -> new Verdict(Kind.READY, "", free.later().stream()
                    .filter(later -> later.have() > 0)
                    .findFirst()
                    .map(later -> texts.get("board.drop.enough", phrases.stage(to), later.have(),
                            later.requirement().fields().size(), phrases.requirement(later), open(later)))
                    .orElseGet(() -> texts.get("board.drop.free", phrases.stage(to))));
            case MoveCheck.Needs needs -> asks(needs, to);
            case MoveCheck.Impossible not -> no(phrases.refusal(not.refusal()), to);
        };
    }

    private Verdict lead(Stage to) {
        return to == Stage.PROSPECTED
                ? new Verdict(Kind.ASKS, texts.get("board.drop.starts.short"), texts.get("board.drop.starts", phrases.stage(to)))
                : no(texts.get("board.drop.leadFirst"), to);
    }

    private Verdict asks(MoveCheck.Needs needs, Stage to) {
        if (needs.missing().isEmpty()) {
            return new Verdict(Kind.ASKS, texts.get("board.drop.correction.short"), texts.get("board.drop.correction", phrases.stage(to)));
        }
        String missing = phrases.list(needs.missing().stream().map(this::named).distinct().toList());
        return new Verdict(Kind.ASKS, texts.get("board.drop.asks.short", missing), texts.get("board.drop.asks", phrases.stage(to),
                missing));
    }

    private Verdict several(List<Card> cards, Stage to) {
        int free = 0;
        List<MoveCheck.Needs> needing = new ArrayList<>();
        Optional<String> impossible = Optional.empty();
        for (Card card : cards) {
            if (card.entity().type() != EntityType.DEAL) {
                impossible = impossible.or(() -> Optional.of(texts.get("board.drop.oneLead")));
                continue;
            }
            switch (source.check(card.entity().id(), to)) {
                case MoveCheck.Free ignored -> free++;
                case MoveCheck.Needs needs -> needing.add(needs);
                case MoveCheck.Impossible not -> impossible = impossible.or(() -> Optional.of(phrases.refusal(not.refusal())));
            }
        }
        if (free > 0) {
            return new Verdict(Kind.READY, "", texts.get("board.drop.several", phrases.stage(to), free, cards.size()));
        }
        if (!needing.isEmpty() && needing.stream().allMatch(MoveVerdicts::answeredOnce)) {
            return new Verdict(Kind.ASKS, texts.get("board.drop.once.short"),
                    texts.get("board.drop.once", phrases.stage(to), needing.size(), cards.size()));
        }
        String why = impossible.orElseGet(() -> texts.get("board.drop.oneByOne", phrases.list(needing.stream()
                .flatMap(needs -> needs.missing().stream())
                .map(this::named)
                .distinct()
                .toList())));
        return no(why, to);
    }

    /// Whether one answer serves several deals: why they are lost, why they go back.
    static boolean answeredOnce(MoveCheck.Needs needs) {
        return needs.to() == Stage.LOST || needs.missing().isEmpty();
    }

    private Verdict no(String why, Stage to) {
        return new Verdict(Kind.NO, why, texts.get("board.drop.no", phrases.stage(to), why));
    }

    private String named(Missing missing) {
        boolean begun = missing.have() > 0 && missing.requirement().kind() == Requirement.Kind.FIELDS;
        return begun ? open(missing) : phrases.requirement(missing);
    }

    private String open(Missing missing) {
        return phrases.list(missing.open().stream().map(field -> phrases.field(EntityType.DEAL, field)).toList());
    }

    /// Why single cards of many can't move, in words.
    Stream<String> reasons(MoveCheck check) {
        return switch (check) {
            case MoveCheck.Free ignored -> Stream.of();
            case MoveCheck.Needs needs -> needs.missing().isEmpty()
                    ? Stream.of(texts.get("board.drop.correction.short"))
                    : Stream.of(texts.get("board.drop.asks.short", phrases.list(needs.missing().stream().map(this::named).distinct()
                            .toList())));
            case MoveCheck.Impossible not -> Stream.of(phrases.refusal(not.refusal()));
        };
    }
}
