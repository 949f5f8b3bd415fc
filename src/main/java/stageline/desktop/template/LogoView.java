package stageline.desktop.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Texts;
import stageline.desktop.template.TemplateModel.Told;
import stageline.papers.quotation.Logo;
import stageline.sales.record.EntityType;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.Value;

/// The logo of the letterhead, and how another one is chosen.
final class LogoView {

    private static final long LARGEST = 256 * 1024;
    private static final double WIDTH = 170;
    private static final double HEIGHT = 34;

    private final TemplateModel model;
    private final TemplateParts parts;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final Label none = new Label();
    private final Label problem = new Label();
    private final Button choose = new Button();
    private final Button remove = new Button();
    private final Label words = new Label();
    private final VBox node;
    private Optional<Value> stored = Optional.empty();

    LogoView(TemplateModel model, TemplateParts parts) {
        this.model = model;
        this.parts = parts;
        this.texts = parts.texts();
        Label name = new Label(parts.phrases().field(EntityType.TEMPLATE, LetterheadFields.LOGO));
        name.getStyleClass().add("field-name");
        none.setText(texts.get("template.logo.none"));
        none.getStyleClass().addAll("small", "template-logo-none");
        picture.setPreserveRatio(true);
        picture.setFitHeight(HEIGHT);
        picture.setFitWidth(WIDTH);
        StackPane paper = new StackPane(picture, none);
        paper.getStyleClass().add("template-logo");
        choose.setText(texts.get("template.logo.choose"));
        choose.setId("choose-logo");
        choose.setOnAction(event -> choose());
        remove.setText(texts.get("template.logo.remove"));
        remove.setId("remove-logo");
        remove.setOnAction(event -> write(Optional.empty()));
        words.setText(texts.get("template.logo.words"));
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        HBox row = new HBox(12, paper, choose, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(4, name, row, words, problem);
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        Optional<Value> now = Optional.ofNullable(told.said().get(LetterheadFields.LOGO));
        if (!now.equals(stored)) {
            stored = now;
            picture.setImage(now.map(LogoView::image).orElse(null));
        }
        none.setVisible(now.isEmpty());
        present(remove, told.administers() && now.isPresent());
        present(choose, told.administers());
        present(words, told.administers());
    }

    private static void present(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }

    private static Image image(Value value) {
        byte[] png = value instanceof Value.Text(String base64) ? Base64.getDecoder().decode(base64) : new byte[0];
        return new Image(new ByteArrayInputStream(png));
    }

    private void choose() {
        Dialogs.FileKind kind = new Dialogs.FileKind(
                texts.get("template.logo.choose"), texts.get("template.logo.kind"), List.of("png", "jpg", "jpeg"));
        parts.dialogs().chooseFile(kind, file -> parts.tasks().ask(() -> read(file)).then(this::chosen).start());
    }

    /// What was read of a file.
    ///
    /// @param problem why it was not taken, blank where it was
    private record Read(Optional<String> logo, String problem) {}

    private Read read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return new Read(Optional.empty(), texts.get("template.logo.large"));
            }
            Optional<String> fitted = Logo.fitted(Files.readAllBytes(file));
            return new Read(fitted, fitted.isEmpty() ? texts.get("template.logo.unreadable") : "");
        } catch (IOException unreadable) {
            return new Read(Optional.empty(), texts.get("template.logo.unreadable"));
        }
    }

    private void chosen(Read read) {
        problem.setText(read.problem);
        read.logo.ifPresent(logo -> write(Optional.of(Value.of(logo))));
    }

    private void write(Optional<Value> logo) {
        problem.setText("");
        model.write(LetterheadFields.LOGO, stored, logo, problem::setText);
    }
}
