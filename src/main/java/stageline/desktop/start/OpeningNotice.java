package stageline.desktop.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.workspace.OpenReport;

/// Says what was mended when a workspace was opened, where anything was.
public final class OpeningNotice {

    private OpeningNotice() {}

    /// The notice; empty where there is nothing that people need to know.
    public static Optional<String> of(OpenReport report, Texts texts, Formats formats) {
        List<String> sentences = new ArrayList<>();
        if (report.tornTail().isPresent()) {
            sentences.add(texts.get("start.report.torn"));
        }
        report.rebuilt().ifPresent(why -> sentences.add(
                texts.get("start.report.rebuilt." + why.name().toLowerCase(Locale.ROOT), formats.count(report.replayed()))));
        report.setAside().ifPresent(aside ->
                sentences.add(texts.get("start.report.setAside", aside.changes(), aside.keptIn())));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }
}
