package stageline.desktop.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.team.PeopleModel.Known;
import stageline.store.record.DeviceLine;
import stageline.store.record.Teammate;

/// One person: who they are, how far their account is, their devices, and what can be done about them.
final class PersonView {

    private final PeopleModel model;
    private final PersonSheets sheets;
    private final Texts texts;
    private final Formats formats;
    private final VBox node = new VBox(12);

    PersonView(PeopleModel model, PersonSheets sheets, Texts texts, Formats formats) {
        this.model = model;
        this.sheets = sheets;
        this.texts = texts;
        this.formats = formats;
    }

    Node node() {
        return node;
    }

    /// How far somebody's account is, in words.
    String account(Teammate mate) {
        Account account = Account.of(mate);
        String since = mate.since().map(moment -> formats.dayNear(moment.atZone(formats.zone()).toLocalDate())).orElse("");
        return texts.get("team.account." + account.code(), since);
    }

    void show(Optional<Teammate> chosen, Known known) {
        node.getChildren().setAll(chosen.map(mate -> parts(mate, known)).orElseGet(List::of));
    }

    private List<Node> parts(Teammate mate, Known known) {
        List<Node> parts = new ArrayList<>();
        Label name = new Label(mate.person().name());
        name.setWrapText(true);
        name.getStyleClass().add("pane-name");
        VBox who = new VBox(2, name);
        line(mate.person().email(), "muted").ifPresent(who.getChildren()::add);
        line(model.roles(mate.person()), "small").ifPresent(who.getChildren()::add);
        mate.designee().flatMap(last -> line(texts.get("team.person.sends", formats.day(last)), "small"))
                .ifPresent(who.getChildren()::add);
        parts.add(who);
        Label account = new Label(account(mate));
        account.getStyleClass().addAll("mark", style(Account.of(mate)));
        parts.add(new HBox(account));
        parts.add(acts(mate, known));
        Label heading = new Label(texts.get("team.devices"));
        heading.getStyleClass().add("pane-heading");
        parts.add(heading);
        if (mate.devices().isEmpty()) {
            line(texts.get("team.devices.none"), "muted").ifPresent(parts::add);
        }
        mate.devices().forEach(device -> parts.add(device(mate, device, known)));
        return parts;
    }

    private static Optional<Node> line(String text, String style) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return Optional.of(label);
    }

    private static String style(Account account) {
        return switch (account) {
            case ACTIVE -> "mark-success";
            case INVITED, RESET -> "mark-accent";
            case WITHDRAWN -> "mark-warning";
            case NONE, INACTIVE -> "mark-neutral";
        };
    }

    private Node acts(Teammate mate, Known known) {
        boolean self = mate.person().id().equals(known.self());
        boolean can = known.administers();
        boolean reaches = can && known.shared();
        FlowPane acts = new FlowPane(8, 8);
        acts.getChildren().add(act("edit", "team.edit", can, () -> sheets.person(Optional.of(mate))));
        switch (Account.of(mate)) {
            case NONE, WITHDRAWN -> acts.getChildren().add(act("invite", "team.invite", reaches, () -> sheets.invite(mate)));
            case INVITED -> acts.getChildren().addAll(
                    act("invite", "team.invite.again", reaches, () -> sheets.invite(mate)),
                    act("withdraw", "team.withdraw", reaches, () -> model.withdraw(mate)));
            case ACTIVE, RESET -> {
                if (!self) {
                    if (mate.devices().stream().allMatch(DeviceLine::revoked)) {
                        // Who was shut out everywhere comes back by an invitation, as they were told.
                        acts.getChildren().add(act("invite", "team.invite", reaches, () -> sheets.invite(mate)));
                    }
                    acts.getChildren().add(act("reset", "team.reset", reaches, () -> sheets.reset(mate)));
                }
            }
            case INACTIVE -> {}
        }
        if (!mate.person().active()) {
            acts.getChildren().add(act("activate", "team.activate", can, () -> model.activate(mate, true)));
        } else if (!self) {
            acts.getChildren().add(act("deactivate", "team.deactivate", can, () -> sheets.deactivate(mate)));
        }
        return acts;
    }

    private Button act(String id, String key, boolean possible, Runnable act) {
        Button button = new Button(texts.get(key));
        button.setId("person-" + id);
        button.setDisable(!possible);
        button.setOnAction(event -> act.run());
        return button;
    }

    private Node device(Teammate mate, DeviceLine device, Known known) {
        boolean here = device.id().equals(known.device());
        Label label = new Label(device.label().isEmpty() ? texts.get("team.device.unnamed") : device.label());
        label.getStyleClass().add("strong");
        HBox title = new HBox(8, label);
        title.setAlignment(Pos.CENTER_LEFT);
        if (here) {
            title.getChildren().add(mark("team.device.here", "mark-accent"));
        }
        if (device.revoked()) {
            title.getChildren().add(mark("team.device.revoked", "mark-danger"));
        }
        Label wrote = new Label(device.lastWrote()
                .map(moment -> texts.get("team.device.wrote", formats.moment(moment)))
                .orElseGet(() -> texts.get("team.device.enrolled", formats.moment(device.enrolled()))));
        wrote.setWrapText(true);
        wrote.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(2, title, wrote);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words);
        row.setAlignment(Pos.CENTER_LEFT);
        boolean own = mate.person().id().equals(known.self());
        if (!device.revoked() && !here) {
            Button revoke = act("revoke", "team.device.revoke", known.shared() && (known.administers() || own), () ->
                    sheets.revoke(mate, device));
            revoke.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(revoke);
        }
        return row;
    }

    private Label mark(String key, String style) {
        Label mark = new Label(texts.get(key));
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.getStyleClass().addAll("mark", style);
        return mark;
    }
}
