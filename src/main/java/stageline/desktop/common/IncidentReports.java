package stageline.desktop.common;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import stageline.papers.incident.IncidentPaper;
import stageline.papers.incident.IncidentPaper.Reporter;
import stageline.papers.incident.IncidentSheet;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.PaperLanguage;
import stageline.store.record.ActivityLine;
import stageline.store.record.Named;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperOrigin;

/// Shows incidents among the activities, and writes reports of them into files.
final class IncidentReports {

    private final Workspace workspace;
    private final PaperFiles files;
    private final Tasks tasks;
    private final Texts texts;
    private final Formats formats;

    IncidentReports(Workspace workspace, PaperFiles files, Tasks tasks, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.files = files;
        this.tasks = tasks;
        this.texts = texts;
        this.formats = formats;
    }

    /// The menu that writes the report of an incident; empty for what was none.
    Optional<MenuButton> menu(ActivityLine line) {
        return incident(line)
                ? Optional.of(files.menu(
                        texts.get("common.incident.report"),
                        texts.get("common.incident.report.of", formats.moment(line.at())),
                        texts.get("common.incident.report.title"),
                        language -> report(line, language)))
                : Optional.empty();
    }

    /// What was reported of an incident, whether somebody came to harm first; empty for what was none. It is read in the background.
    Optional<Node> facts(ActivityLine line) {
        if (!incident(line)) {
            return Optional.empty();
        }
        VBox facts = new VBox(2);
        tasks.ask(() -> said(line)).then(said -> facts.getChildren().setAll(labels(said))).start();
        return Optional.of(facts);
    }

    /// What is shown of an incident.
    private record Said(Optional<Harm> harm, List<String> lines) {}

    private Said said(ActivityLine line) {
        Optional<RecordState> state = state(line);
        return new Said(harm(state), Stream.of(
                        line(ActivityFields.HAPPENED,
                                state.flatMap(known -> known.day(ActivityFields.HAPPENED)).map(formats::day).orElse("")),
                        line(ActivityFields.OFFERING, product(state)),
                        line(ActivityFields.BATCH, text(state, ActivityFields.BATCH)),
                        line(ActivityFields.REPORTED_BY, text(state, ActivityFields.REPORTED_BY)),
                        line(ActivityFields.REACH, text(state, ActivityFields.REACH)),
                        line(ActivityFields.AT_ONCE, text(state, ActivityFields.AT_ONCE)))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<String> line(Field field, String said) {
        return Optional.of(said).filter(words -> !words.isBlank())
                .map(words -> texts.get("common.incident.line", texts.get("field.activity." + field.code()), words));
    }

    private List<Node> labels(Said said) {
        Harm harm = said.harm().orElse(Harm.UNKNOWN);
        Label mark = new Label(texts.get("activity.harm." + harm.code()));
        mark.getStyleClass().addAll("mark", switch (harm) {
            case YES -> "mark-danger";
            case NO -> "mark-success";
            case UNKNOWN -> "mark-warning";
        });
        return Stream.concat(Stream.<Node>of(mark), said.lines().stream().map(IncidentReports::label)).toList();
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private Optional<PaperFiles.Paper> report(ActivityLine line, PaperLanguage language) {
        IncidentPaper paper = paper(line, language);
        return Optional.of(new PaperFiles.Paper(IncidentSheet.name(paper), IncidentSheet.of(paper)));
    }

    private IncidentPaper paper(ActivityLine line, PaperLanguage language) {
        Optional<RecordState> state = state(line);
        PaperOrigin origin = PaperOrigin.now(workspace, formats.today(), language);
        return new IncidentPaper(
                language,
                line.company().map(Named::name).orElse(""),
                line.deal().map(Named::name).orElse(""),
                harm(state),
                state.flatMap(known -> known.day(ActivityFields.HAPPENED)),
                line.at().atZone(formats.zone()),
                line.author().map(Named::name).orElse(""),
                line.text(),
                product(state),
                text(state, ActivityFields.BATCH),
                line.contacts().stream().map(this::reporter).toList(),
                text(state, ActivityFields.REPORTED_BY),
                text(state, ActivityFields.REACH),
                text(state, ActivityFields.AT_ONCE),
                origin.brand(),
                origin.preparedBy(),
                origin.dated(),
                origin.place());
    }

    private Reporter reporter(Named contact) {
        Optional<RecordState> state = workspace.record(contact.entity());
        return new Reporter(contact.name(), text(state, ContactFields.JOB_TITLE), text(state, ContactFields.EMAIL),
                text(state, ContactFields.PHONE));
    }

    private Optional<RecordState> state(ActivityLine line) {
        return workspace.record(EntityRef.activity(line.id()));
    }

    private String product(Optional<RecordState> state) {
        return state.flatMap(known -> known.ref(ActivityFields.OFFERING)).map(EntityRef::offering)
                .flatMap(offering -> Optional.ofNullable(workspace.records().names(List.of(offering)).get(offering)))
                .map(Named::name)
                .orElse("");
    }

    private static Optional<Harm> harm(Optional<RecordState> state) {
        return state.flatMap(known -> known.text(ActivityFields.HARM)).flatMap(Harm::ofCode);
    }

    private static String text(Optional<RecordState> state, Field field) {
        return state.flatMap(known -> known.text(field)).orElse("");
    }

    private static boolean incident(ActivityLine line) {
        return line.kind().equals(ActivityKind.INCIDENT.code());
    }
}
