package stageline.desktop.servicechange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.servicechange.ServiceChangeModel.Told;
import stageline.sales.record.Field;
import stageline.sales.record.ServiceChangeFields;

/// What was asked for, found and decided, in full.
final class SaidView {

    private final Texts texts;
    private final Formats formats;
    private final VBox node = new VBox(16);

    SaidView(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        node.getChildren().setAll(Stream.of(
                        section("servicechange.what", told, ServiceChangeFields.WHAT, asker(told)),
                        section("servicechange.finding", told, ServiceChangeFields.FINDING, ""),
                        section("servicechange.answer", told, ServiceChangeFields.ANSWER, ""))
                .flatMap(List::stream)
                .toList());
    }

    private String asker(Told told) {
        Optional<String> by = told.state().text(ServiceChangeFields.ASKED_BY);
        Optional<String> on = told.state().day(ServiceChangeFields.ASKED_ON).map(formats::day);
        return Stream.of(by, on).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private List<Node> section(String key, Told told, Field field, String detail) {
        return told.state().text(field).<List<Node>>map(words -> {
            Label heading = new Label(texts.get(key));
            heading.getStyleClass().add("pane-heading");
            Label said = new Label(words);
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            VBox section = new VBox(4, heading, said);
            if (!detail.isBlank()) {
                Label below = new Label(detail);
                below.getStyleClass().addAll("muted", "small");
                section.getChildren().add(below);
            }
            return List.of(section);
        }).orElse(List.of());
    }
}
