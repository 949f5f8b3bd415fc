package stageline.desktop.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Texts;
import stageline.desktop.record.RecordModel.OfCompany;
import stageline.desktop.record.RecordModel.OfContact;
import stageline.desktop.record.RecordModel.Told;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Value;
import stageline.store.record.ContactLine;
import stageline.store.record.Named;

/// The contacts of a company, or the companies of a contact, and a field to link more.
final class LinksView {

    private static final Field LINK = new Field("link", FieldType.COMPANY);

    private final RecordModel model;
    private final FieldInput inputs;
    private final Texts texts;
    private final Navigation navigation;
    private final Runnable make;
    private final VBox rows = new VBox();
    private final VBox adding = new VBox();
    private final VBox node = new VBox(12, rows, adding);
    private final AtomicReference<List<Named>> found = new AtomicReference<>(List.of());

    /// @param make opens the sheet of a new contact of the company
    LinksView(RecordModel model, FieldInput inputs, Texts texts, Navigation navigation, Runnable make) {
        this.model = model;
        this.inputs = inputs;
        this.texts = texts;
        this.navigation = navigation;
        this.make = make;
        rows.getStyleClass().add("people");
        ask();
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        rows.getChildren().setAll(switch (told.details()) {
            case OfCompany company -> company.details().contacts().stream().map(this::contact).toList();
            case OfContact contact -> contact.details().companies().stream().map(this::company).toList();
        });
        if (rows.getChildren().isEmpty()) {
            Label none = new Label(texts.get("record.links.none." + model.entity().type().code()));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            rows.getChildren().add(none);
        }
    }

    private void ask() {
        boolean company = model.entity().type() == EntityType.COMPANY;
        FieldModel field = FieldModel.found(LINK, texts.get(company ? "record.link.contact" : "record.link.company"), text -> {
            List<Named> candidates = model.candidates(text);
            found.set(candidates);
            return candidates.stream().map(named -> new Pick(Value.of(named.entity().id()), named.name())).toList();
        });
        field.valueProperty().addListener((property, before, now) -> now.ifPresent(this::link));
        Node input = inputs.of(field);
        adding.getChildren().setAll(input);
        if (company) {
            Button create = new Button(texts.get("record.new.contact"));
            create.setId("new-contact-here");
            create.setOnAction(event -> make.run());
            adding.getChildren().add(create);
        }
        adding.setSpacing(8);
    }

    private void link(Value value) {
        if (value instanceof Value.Ref(UUID id)) {
            String name = found.get().stream().filter(named -> named.entity().id().equals(id)).map(Named::name).findFirst().orElse("");
            boolean company = model.entity().type() == EntityType.COMPANY;
            model.link(company ? id : model.entity().id(), company ? model.entity().id() : id, name);
            ask();
        }
    }

    private Node contact(ContactLine line) {
        String name = Stream.of(line.firstName(), line.lastName()).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        String shown = name.isEmpty() ? line.email() : name;
        String detail = Stream.of(line.jobTitle(), line.email()).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
        Optional<String> mark = line.incomplete() ? Optional.of(texts.get("record.mark.incomplete")) : Optional.empty();
        return row(EntityRef.contact(line.id()), shown, detail, mark, () -> model.unlink(line.id(), model.entity().id(), shown));
    }

    private Node company(Named company) {
        return row(company.entity(), company.name(), "", Optional.empty(), () ->
                model.unlink(model.entity().id(), company.entity().id(), company.name()));
    }

    private Node row(EntityRef entity, String name, String detail, Optional<String> mark, Runnable unlink) {
        Hyperlink link = new Hyperlink(name);
        link.getStyleClass().add("strong");
        link.setOnAction(event -> navigation.open(entity));
        HBox first = new HBox(8, link);
        first.setAlignment(Pos.CENTER_LEFT);
        mark.ifPresent(word -> {
            Label label = new Label(word);
            label.getStyleClass().addAll("mark", "mark-warning");
            first.getChildren().add(label);
        });
        VBox words = new VBox(2, first);
        if (!detail.isEmpty()) {
            Label label = new Label(detail);
            label.getStyleClass().addAll("muted", "small");
            words.getChildren().add(label);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Button out = new Button(null, new FontIcon("bi-x"));
        out.getStyleClass().add("quiet");
        out.setAccessibleText(texts.get("record.unlink", name));
        out.setOnAction(event -> unlink.run());
        HBox row = new HBox(8, words, out);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
