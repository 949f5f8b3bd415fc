package stageline.desktop.common;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.papers.incident.IncidentPaper;
import stageline.papers.incident.IncidentPaper.Handling;
import stageline.papers.incident.IncidentPaper.Reporter;
import stageline.papers.incident.IncidentSheet;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryLine.Standing;
import stageline.store.record.ActivityLine;
import stageline.store.record.Named;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperOrigin;

/// Shows incidents among the activities, and writes reports of them into files.
final class IncidentReports {

    private final Workspace workspace;
    private final PaperFiles files;
    private final Incidents incidents;
    private final TaskDesk desk;
    private final TaskWords words;
    private final Tasks tasks;
    private final Texts texts;
    private final Formats formats;

    IncidentReports(
            Workspace workspace, PaperFiles files, Incidents incidents, TaskDesk desk, Tasks tasks, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.files = files;
        this.incidents = incidents;
        this.desk = desk;
        this.words = new TaskWords(texts, formats);
        this.tasks = tasks;
        this.texts = texts;
        this.formats = formats;
    }

    /// What mends what was reported of an incident, and the menu that writes its report; nothing for what was none.
    List<Node> acts(ActivityLine line) {
        if (!incident(line)) {
            return List.of();
        }
        Button mend = new Button(texts.get("common.incident.mend"));
        mend.setId("incident-mend");
        mend.getStyleClass().addAll("quiet", "small");
        mend.setMinWidth(Region.USE_PREF_SIZE);
        mend.setAccessibleText(texts.get("common.incident.mend.of", formats.moment(line.at())));
        mend.setOnAction(event -> incidents.mend(line));
        return List.of(mend, files.menu(
                texts.get("common.incident.report"),
                texts.get("common.incident.report.of", formats.moment(line.at())),
                texts.get("common.incident.report.title"),
                language -> report(line, language)));
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
    private record Said(Optional<Harm> harm, List<String> lines, Optional<IncidentHandling> handling) {}

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
                .toList(), IncidentHandling.of(workspace, line.id()));
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
        return Stream.<Stream<Node>>of(
                        Stream.of(mark),
                        said.lines().stream().<Node>map(IncidentReports::label),
                        Stream.of(said.handling().<Node>map(this::handling)
                                .orElseGet(() -> label(texts.get("common.incident.handling.none")))))
                .flatMap(Function.identity())
                .toList();
    }

    /// Leads to the task.
    private Node handling(IncidentHandling handling) {
        TaskLine task = handling.task();
        String whom = handling.by().orElseGet(() -> words.whom(task, Optional.empty()));
        Hyperlink link = new Hyperlink(task.done()
                .map(done -> texts.get("common.incident.handling.done", whom, formats.moment(done)))
                .orElseGet(() -> task.due()
                        .map(due -> texts.get("common.incident.handling.due", whom, formats.day(due)))
                        .orElseGet(() -> texts.get("common.incident.handling.open", whom))));
        link.setId("incident-handling");
        link.setWrapText(true);
        link.setOnAction(event -> desk.edit(task));
        return link;
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
                origin.templates().newest(TemplateKind.INCIDENT),
                IncidentHandling.of(workspace, line.id()).map(this::handled),
                changed(line),
                origin.brand(),
                origin.preparedBy(),
                origin.dated(),
                origin.place());
    }

    private Handling handled(IncidentHandling handling) {
        TaskLine task = handling.task();
        return new Handling(
                handling.by().or(() -> task.person().map(Named::name)),
                task.role().filter(role -> task.person().isEmpty()),
                task.due(),
                task.done().map(done -> done.atZone(formats.zone()).toLocalDate()),
                task.outcome());
    }

    /// The day on which what was reported was mended last; empty where nobody did.
    private Optional<LocalDate> changed(ActivityLine line) {
        List<Instant> changes = new ArrayList<>();
        workspace.history().each(HistoryFilter.of(EntityRef.activity(line.id())), entry -> {
            if (entry.standing() == Standing.STANDS && entry.fact().event() instanceof Event.Edited) {
                changes.add(entry.fact().origin().at());
            }
        });
        return changes.stream().max(Comparator.naturalOrder()).map(last -> last.atZone(formats.zone()).toLocalDate());
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
