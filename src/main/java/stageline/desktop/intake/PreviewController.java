package stageline.desktop.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Person;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.desktop.intake.Preview.Planned;
import stageline.desktop.intake.Preview.Tried;
import stageline.desktop.intake.QuestionsModel.Asked;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DateText;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.intake.ImportPlan.FilePlan;
import stageline.exchange.intake.Question;
import stageline.exchange.layout.Target;
import stageline.sales.pipeline.Stage;

/// What was recognised, what has to be asked, and what would come in.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class PreviewController implements StepController {

    private static final List<String> USUAL = List.of("EUR", "USD", "GBP", "CHF");

    private final ImportModel model;
    private final Lines lines;
    private final Samples samples;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;

    @FXML
    private VBox files;

    @FXML
    private VBox questions;

    @FXML
    private Label waiting;

    @FXML
    private VBox result;

    PreviewController(ImportModel model, Lines lines, Samples samples, Texts texts, Formats formats, Phrases phrases) {
        this.model = model;
        this.lines = lines;
        this.samples = samples;
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
    }

    @Override
    public void focus() {
        questions.lookupAll(".combo-box").stream().findFirst().ifPresentOrElse(Node::requestFocus, files::requestFocus);
    }

    @FXML
    private void initialize() {
        files.setFocusTraversable(true);
        waiting.managedProperty().bind(waiting.textProperty().isNotEmpty());
        model.plannedProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        model.triedProperty().addListener((property, before, now) -> show(now));
        model.busyProperty().addListener((property, before, now) -> wait(model.plannedProperty().get()));
        model.plannedProperty().get().ifPresent(this::show);
        show(model.triedProperty().get());
    }

    private void show(Planned planned) {
        files.getChildren().setAll(planned.plan().files().stream().map(file -> file(planned, file)).toList());
        List<Asked> asked = planned.questions().asked();
        questions.setVisible(!asked.isEmpty());
        questions.setManaged(!asked.isEmpty());
        questions.getChildren().setAll(new Label(texts.get("import.questions")));
        questions.getChildren().getFirst().getStyleClass().add("form-heading");
        asked.forEach(each -> questions.getChildren().add(row(each)));
        wait(Optional.of(planned));
    }

    private void show(Optional<Tried> tried) {
        List<Node> parts = new ArrayList<>();
        tried.ifPresent(now -> {
            parts.add(Lines.card(texts.get("import.preview.counts"), lines.counts(now.report())));
            if (!now.owners().names().isEmpty()) {
                parts.add(owners(now.owners()));
            }
            parts.add(Lines.card(texts.get("import.preview.rows"), samples.of(now.rehearsal().samples())));
            parts.addAll(lines.rest(now.report()));
        });
        result.getChildren().setAll(parts);
        wait(model.plannedProperty().get());
    }

    private void wait(Optional<Planned> planned) {
        long open = planned.map(each -> each.questions().open()).orElse(0L);
        boolean tried = model.triedProperty().get().isPresent();
        waiting.setText(tried ? "" : open > 0 ? texts.get("import.questions.open", open)
                : model.busyProperty().get() ? texts.get("import.rehearsing") : "");
    }

    private Node file(Planned planned, FilePlan file) {
        Label name = new Label(file.layout().file().name());
        name.getStyleClass().add("strong");
        Label source = new Label(texts.get("import.source." + planned.source().name().toLowerCase(Locale.ROOT),
                texts.get("import.kind." + file.layout().kind().code())));
        source.getStyleClass().addAll("mark", "mark-accent");
        source.setMinWidth(Region.USE_PREF_SIZE);
        long meant = file.columns().stream().filter(column -> column.column().position() >= 0
                && !(column.column().target() instanceof Target.Kept)).count();
        long kept = file.columns().stream()
                .filter(column -> column.column().target() instanceof Target.Kept && column.filled() > 0)
                .count();
        Label detail = new Label(texts.get("import.recognised", file.rows(), meant, kept));
        detail.getStyleClass().addAll("muted", "small");
        HBox row = new HBox(12, new FontIcon("bi-file-earmark-text"), name, source, detail);
        row.getStyleClass().add("import-file");
        return row;
    }

    private Node row(Asked asked) {
        ComboBox<Object> box = new ComboBox<>();
        List<Object> answers = answers(asked.question());
        box.getItems().setAll(answers);
        box.setVisibleRowCount(14);
        box.setConverter(ChosenText.by(answer -> words(asked.question(), answer)));
        box.setPromptText(texts.get("import.questions.choose"));
        box.setMinWidth(240);
        asked.answer().get().ifPresent(box::setValue);
        box.valueProperty().addListener((property, before, now) -> asked.answer().set(Optional.ofNullable(now)));
        asked.answer().addListener((property, before, now) -> now.ifPresent(box::setValue));
        String question = asked.question().reason().in(texts.language());
        box.setAccessibleText(question);
        return line(question, box);
    }

    private Node owners(OwnersModel owners) {
        VBox rows = new VBox(8);
        for (OwnersModel.Named named : owners.names()) {
            ComboBox<Optional<Person>> box = new ComboBox<>();
            box.getItems().add(Optional.empty());
            owners.members().forEach(member -> box.getItems().add(Optional.of(member)));
            box.setConverter(ChosenText.by(member -> member.map(Person::name).orElse(texts.get("import.owners.leave"))));
            box.setValue(named.member().get());
            box.setMinWidth(240);
            box.valueProperty().addListener((property, before, now) -> named.member().set(now));
            box.setAccessibleText(named.name());
            rows.getChildren().add(line(named.name(), box));
        }
        Label why = new Label(texts.get("import.owners.why"));
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        rows.getChildren().addFirst(why);
        return Lines.card(texts.get("import.owners.title"), rows);
    }

    private static Node line(String words, Node control) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(16, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static List<Object> answers(Question question) {
        return switch (question) {
            case Question.WhichStage _ ->
                List.copyOf(Stream.concat(Stage.PATH.stream().filter(stage -> stage != Stage.LEAD), Stream.of(Stage.LOST)).toList());
            case Question.WhichDateOrder _ -> List.of((Object[]) DateOrder.values());
            case Question.WhichDecimalMark _ -> List.of((Object[]) DecimalMark.values());
            case Question.WhichCurrency(var proposal) -> currencies(proposal);
        };
    }

    private static List<Object> currencies(Optional<Currency> proposal) {
        Stream<Currency> usual = USUAL.stream().map(Currency::getInstance);
        Stream<Currency> all = Currency.getAvailableCurrencies().stream().sorted(Comparator.comparing(Currency::getCurrencyCode));
        return List.copyOf(Stream.concat(proposal.stream(), Stream.concat(usual, all)).distinct().toList());
    }

    private String words(Question question, Object answer) {
        return switch (answer) {
            case Stage stage -> phrases.stage(stage);
            case DateOrder order -> texts.get("import.order." + order.name().toLowerCase(Locale.ROOT), read(question, order));
            case DecimalMark mark -> texts.get("import.mark." + mark.name().toLowerCase(Locale.ROOT));
            case Currency currency -> texts.get("import.currency", currency.getCurrencyCode(), currency.getDisplayName(texts.language()));
            default -> throw new IllegalArgumentException(Arrays.toString(new Object[] {question, answer}));
        };
    }

    /// How the question's example reads in an order.
    private String read(Question question, DateOrder order) {
        Optional<LocalDate> day = question instanceof Question.WhichDateOrder(_, _, String example)
                ? DateText.read(example, Optional.of(order)).map(date -> date.day(formats.zone()))
                : Optional.empty();
        return day.map(formats::day).orElse("");
    }
}
