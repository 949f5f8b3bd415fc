package stageline.desktop.common;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.store.history.HistoryLine;

/// Every entry of a record, the newest first, those that no longer count included.
public final class HistoryView {

    private static final int MOST_LINES = 4;

    private final Happenings happenings;
    private final LatestView<HistoryLine> lines;

    /// A history that shows nothing yet.
    ///
    /// @param back has older entries read
    public HistoryView(Happenings happenings, Texts texts, Runnable back) {
        this.happenings = happenings;
        this.lines = new LatestView<>("more-history", texts, this::row, back);
    }

    /// What is shown.
    public Node node() {
        return lines.node();
    }

    /// Shows these entries.
    public void show(Latest<HistoryLine> entries) {
        lines.show(entries);
    }

    private Node row(HistoryLine line) {
        List<String> said = happenings.what(line);
        VBox words = new VBox(2);
        for (String each : said.subList(0, Math.min(MOST_LINES, said.size()))) {
            Label label = new Label(each);
            label.setWrapText(true);
            words.getChildren().add(label);
        }
        HBox who = new HBox(6);
        Label by = new Label(happenings.who(line));
        by.setWrapText(true);
        by.getStyleClass().addAll("muted", "small");
        who.getChildren().add(by);
        for (String mark : happenings.marks(line)) {
            Label label = new Label(mark);
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.getStyleClass().addAll("mark", "mark-warning");
            who.getChildren().add(label);
        }
        words.getChildren().add(who);
        Region dot = new Region();
        dot.getStyleClass().add(line.standing() == HistoryLine.Standing.STANDS ? "history-dot" : "history-dot-faint");
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(10, dot, words);
    }
}
