package stageline.desktop.deal;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.DealModel.Told;
import stageline.sales.record.ContactRole;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.record.DealDetails.DealContact;
import stageline.store.record.Named;

/// The contacts of a deal with their roles.
final class PeopleView {

    private final DealModel model;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final ComboBox<Named> contact = new ComboBox<>();
    private final ComboBox<ContactRole> role = new ComboBox<>();
    private final VBox node;

    PeopleView(DealModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        rows.getStyleClass().add("people");
        contact.setId("deal-contact");
        contact.setPromptText(texts.get("deal.contact"));
        contact.setConverter(ChosenText.by(Named::name));
        contact.setMaxWidth(Double.MAX_VALUE);
        role.setId("deal-role");
        role.getItems().setAll(Arrays.asList(ContactRole.values()));
        role.setValue(ContactRole.OTHER);
        role.setConverter(ChosenText.by(each -> texts.get("role." + each.code())));
        Button add = new Button(texts.get("deal.join"));
        add.setId("deal-join");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.disableProperty().bind(contact.valueProperty().isNull());
        add.setOnAction(event -> join());
        HBox.setHgrow(contact, Priority.ALWAYS);
        HBox adding = new HBox(8, contact, role, add);
        adding.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(12, rows, adding);
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        List<DealContact> people = told.details().people();
        rows.getChildren().setAll(people.stream().map(this::row).toList());
        if (people.isEmpty()) {
            Label none = new Label(texts.get("deal.nobody"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            rows.getChildren().add(none);
        }
        contact.getItems().setAll(told.contacts());
    }

    private void join() {
        Named chosen = contact.getValue();
        if (chosen != null) {
            Member member = new Member(Relation.PEOPLE, Value.of(chosen.entity().id()), role.getValue().code());
            contact.setValue(null);
            model.join(member, chosen.name());
        }
    }

    private Node row(DealContact person) {
        Label name = new Label(person.contact().name());
        name.getStyleClass().add("strong");
        String key = "role." + person.role();
        Label mark = new Label(texts.has(key) ? texts.get(key) : person.role());
        mark.getStyleClass().addAll("mark", "mark-accent");
        Label detail = new Label(String.join(" · ", List.of(person.jobTitle(), person.email()).stream().filter(text -> !text.isBlank())
                .toList()));
        detail.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(2, new HBox(8, name, mark), detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button out = new Button(null, new FontIcon("bi-x"));
        out.getStyleClass().add("quiet");
        out.setAccessibleText(texts.get("deal.part", person.contact().name()));
        Member member = new Member(Relation.PEOPLE, Value.of(person.contact().entity().id()), person.role());
        out.setOnAction(event -> model.part(member, person.contact().name()));
        HBox row = new HBox(8, words, out);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
