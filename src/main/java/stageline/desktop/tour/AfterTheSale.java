package stageline.desktop.tour;

import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// The part of the tour that looks at a customer who is served: a change that is to be decided, and the deal's contract, payments, plan,
/// files and incidents. It goes in by the inbox, where the demo's person has a task of that change.
final class AfterTheSale {

    private static final BooleanSupplier ALWAYS = () -> true;
    private static final String TASK = "Decide what becomes of a change";

    private final Hand hand;
    private final Easel easel;

    AfterTheSale(Hand hand, Easel easel) {
        this.hand = hand;
        this.easel = easel;
    }

    /// Adds its steps. The inbox is shown before.
    void visit(Script script) {
        script.repeat("find the change to decide", () -> hand.keys(KeyCode.DOWN), () -> hand.find(
                ".inbox-title", title -> Hand.words(title).contains(TASK)).isPresent());
        easel.draw(script, "inbox-change");
        script.then("open the change", () -> hand.choose(hand.part("#inbox-open")), () -> hand.sees("#change-turn"));
        easel.draw(script, "change");
        easel.drawDark(script, "change-dark");
        script.then("go to its deal", () -> hand.choose(hand.part("#deal")), () -> hand.sees("#deal-pane #deal-tab-contract"));
        script.then("its contract", () -> hand.click(hand.part("#deal-tab-contract")), () -> hand.sees("#section-payments"));
        unfold(script, "contract", false);
        unfold(script, "plan", false);
        unfold(script, "payments", true);
        easel.draw(script, "deal-payments");
        unfold(script, "payments", false);
        unfold(script, "plan", true);
        script.then("wait for what was issued", () -> {}, () -> hand.sees("#plan-print"));
        easel.draw(script, "deal-plan");
        script.then("go to what was issued", () -> {
            hand.part("#plan-print").requestFocus();
            hand.keys(KeyCode.SHIFT, KeyCode.TAB);
            hand.keys(KeyCode.TAB);
        }, ALWAYS);
        easel.draw(script, "deal-plan-issued");
        easel.drawDark(script, "deal-plan-issued-dark");
        files(script);
        incidents(script);
    }

    private void files(Script script) {
        script.then("the deal’s files", () -> hand.click(hand.part("#deal-tab-files")), () -> hand.sees(".file-name"));
        easel.draw(script, "deal-files");
        script.then("look at a paper", () -> hand.find(
                        ".file-name", name -> name instanceof Labeled file && file.getText().endsWith(".pdf")).ifPresent(hand::choose),
                () -> hand.sees("#file-page"));
        easel.draw(script, "deal-file");
        script.then("leave it", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees(".modal-sheet"));
    }

    private void incidents(Script script) {
        script.then("what was reported", () -> hand.click(hand.part("#deal-tab-activity")), () -> hand.sees(".line-report"));
        easel.draw(script, "deal-incident");
        script.then("report an incident", () -> hand.pick("#deal-pane #more", "incident"), () -> hand.sees(".modal-sheet #field-harm"));
        easel.draw(script, "incident");
        easel.drawDark(script, "incident-dark");
        script.then("leave it", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees(".modal-sheet"));
    }

    private void unfold(Script script, String section, boolean open) {
        script.then((open ? "unfold " : "fold ") + section, () -> hand.toggle("#fold-" + section, open), ALWAYS);
    }
}
