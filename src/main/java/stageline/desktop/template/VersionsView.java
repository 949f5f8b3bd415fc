package stageline.desktop.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.template.TemplateModel.Told;
import stageline.desktop.template.TemplateModel.Version;

/// The versions of a template: what was new in each, and a look at its paper.
final class VersionsView {

    private final SamplePreview preview;
    private final Texts texts;
    private final Formats formats;
    private final VBox node = new VBox();

    VersionsView(SamplePreview preview, Texts texts, Formats formats) {
        this.preview = preview;
        this.texts = texts;
        this.formats = formats;
        node.getStyleClass().add("template-rows");
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        Stream<Node> issued = told.versions().stream().map(this::row);
        Stream<Node> shipped = told.template().shipped().stream()
                .map(ships -> said(texts.get("template.versions.shipped", ships.version())));
        List<Node> rows = Stream.concat(issued, shipped).toList();
        node.getChildren().setAll(rows.isEmpty() ? List.of(said(texts.get("template.versions.none"))) : rows);
    }

    private Node row(Version version) {
        Label number = new Label(texts.get("template.version", version.number()));
        number.getStyleClass().add("template-heading");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button look = new Button(texts.get("template.versions.look"));
        look.setId("look-" + version.number());
        look.setOnAction(event -> preview.look(Optional.of(version)));
        Label note = new Label(version.note());
        note.setWrapText(true);
        Label who = said(Stream.of(version.at().map(formats::moment).orElse(""), version.person())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
        return new VBox(2, new HBox(8, number, spring, look), note, who);
    }

    private static Label said(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
