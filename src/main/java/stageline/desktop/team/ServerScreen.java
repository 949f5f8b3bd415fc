package stageline.desktop.team;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.InvitationController;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Views;

/// The page on the server that the workspace belongs to, or may be brought to.
public final class ServerScreen implements Screen {

    private final TeamServer server;
    private final TeamParts parts;
    private final SignInAgain signInAgain;
    private final Runnable toPeople;
    private final ServerModel model;
    private final ServerController controller;
    private final Parent view;
    private Runnable deaf = () -> {};

    /// @param self        what whoever works here is called; blocks
    /// @param signInAgain begins another session
    /// @param toPeople    leads to where people are invited
    public ServerScreen(TeamServer server, Supplier<String> self, SignInAgain signInAgain, Runnable toPeople, TeamParts parts) {
        this.server = server;
        this.parts = parts;
        this.signInAgain = signInAgain;
        this.toPeople = toPeople;
        this.model = new ServerModel(server, self, parts.tasks(), parts.notices(), parts.texts());
        this.controller = new ServerController(model, new Sheets(), parts.dialogs(), parts.texts(), parts.formats());
        this.view = new Views(parts.texts(), Map.of()).load(controller);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        deaf = server.listen(() -> parts.tasks().later(model::load));
        model.load();
    }

    @Override
    public void deactivate() {
        deaf.run();
    }

    /// Opens what the page asks for.
    private final class Sheets implements ServerController.Sheets {

        @Override
        public void publish() {
            PublishModel publishing = new PublishModel(server, parts.tasks(), parts.texts());
            PublishController sheet = new PublishController(publishing, toPeople);
            Parent content = InvitationController
                    .within(publishing.form(), parts.texts(), parts.texts().get("team.publish.password"))
                    .load(sheet);
            sheet.onClose(parts.dialogs().open(parts.texts().get("team.publish.title"), content, () -> {
                publishing.stop();
                model.load();
            })::close);
        }

        @Override
        public void signIn() {
            signInAgain.ask();
        }

        @Override
        public void changePassword() {
            ServerPasswordModel changing = new ServerPasswordModel(server, parts.tasks(), parts.texts());
            ServerPasswordController controller = new ServerPasswordController(changing);
            Dialogs.Sheet sheet = parts.dialogs().open(
                    parts.texts().get("team.password.title"), new Views(parts.texts(), Map.of()).load(controller), () -> {});
            controller.onClose(sheet::close);
            changing.asking().settledProperty().addListener((property, was, done) -> {
                sheet.close();
                parts.notices().say(parts.texts().get("team.password.done"));
            });
        }
    }
}
