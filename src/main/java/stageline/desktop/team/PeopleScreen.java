package stageline.desktop.team;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.store.record.DeviceLine;
import stageline.store.record.Teammate;
import stageline.sync.account.Invited;
import stageline.workspace.Workspace;

/// The page of the people of the workspace, their accounts and devices.
public final class PeopleScreen implements Screen {

    private final Workspace workspace;
    private final TeamServer server;
    private final TeamParts parts;
    private final PeopleModel model;
    private final PeopleController controller;
    private final Parent view;
    private Runnable deaf = () -> {};

    /// @param toServer leads to the page on the server
    public PeopleScreen(
            Workspace workspace, TeamServer server, Changes changes, Phrases phrases, Runnable toServer, TeamParts parts) {
        this.workspace = workspace;
        this.server = server;
        this.parts = parts;
        this.model = new PeopleModel(workspace, server, parts.tasks(), changes, parts.notices(), phrases, parts.texts());
        Sheets sheets = new Sheets();
        PersonView beside = new PersonView(model, sheets, parts.texts(), parts.formats());
        this.controller = new PeopleController(model, beside, sheets, toServer, parts.texts());
        this.view = new Views(parts.texts(), Map.of()).load(controller);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        Runnable again = () -> parts.tasks().later(model::load);
        Runnable ofServer = server.listen(again);
        Runnable ofWorkspace = workspace.listen(changed -> again.run());
        deaf = () -> {
            ofServer.run();
            ofWorkspace.run();
        };
        model.load();
        controller.focus();
    }

    @Override
    public void deactivate() {
        deaf.run();
    }

    /// Opens what the page asks for.
    private final class Sheets implements PersonSheets {

        @Override
        public void person(Optional<Teammate> there) {
            parts.tasks().ask(workspace::currency).then(currency -> {
                FieldInput inputs = new FieldInput(parts.texts(), parts.formats(), parts.tasks(), currency);
                PersonController sheet = new PersonController(model, there, inputs, parts.texts());
                Parent content = new Views(parts.texts(), Map.of()).load(sheet);
                String title = text(there.isPresent() ? "team.person.change" : "team.person.new");
                sheet.onClose(parts.dialogs().open(title, content, () -> {})::close);
            }).start();
        }

        @Override
        public void invite(Teammate mate) {
            model.invite(mate, made -> show(made, "team.invited.words", mate));
        }

        @Override
        public void reset(Teammate mate) {
            ask(new Asked("team.reset.title", "team.reset.words", "team.reset.act"), mate.person().name(),
                    () -> model.reset(mate, made -> show(made, "team.resetting.words", mate)));
        }

        @Override
        public void deactivate(Teammate mate) {
            ask(new Asked("team.deactivate.title", "team.deactivate.words", "team.deactivate.act"), mate.person().name(),
                    () -> model.activate(mate, false));
        }

        @Override
        public void revoke(Teammate mate, DeviceLine device) {
            String called = device.label().isEmpty() ? text("team.device.unnamed") : device.label();
            ask(new Asked("team.device.revoke.title", "team.device.revoke.words", "team.device.revoke.act"), called,
                    () -> model.revoke(mate, device));
        }

        private void show(Invited made, String words, Teammate mate) {
            InvitedController sheet =
                    new InvitedController(made, parts.texts().get(words, mate.person().name()), parts.texts(), parts.formats());
            String title = parts.texts().get("team.invited.title", mate.person().name());
            sheet.onClose(parts.dialogs().open(title, new Views(parts.texts(), Map.of()).load(sheet), () -> {})::close);
        }

        private record Asked(String title, String words, String act) {}

        private void ask(Asked asked, String name, Runnable yes) {
            Texts texts = parts.texts();
            Dialogs.Question question = new Dialogs.Question(
                    texts.get(asked.title(), name), texts.get(asked.words(), name), texts.get(asked.act()),
                    texts.get("common.cancel"), true);
            parts.dialogs().ask(question, yes);
        }

        private String text(String key) {
            return parts.texts().get(key);
        }
    }
}
