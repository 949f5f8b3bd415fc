package stageline.desktop;

import javafx.scene.input.KeyCode;
import stageline.server.TestServer;

/// How a team comes together: one brings the workspace to a server and invites, another joins.
final class Welcome {

    private Welcome() {}

    /// Brings the open workspace to a server, and goes on to the people.
    static void publish(Seat seat, TestServer server) throws Exception {
        seat.press(KeyCode.CONTROL, KeyCode.COMMA);
        seat.click("#page-server");
        seat.click("#publish");
        seat.fillIn(seat.reachable(server.founding()));
        seat.press(KeyCode.ENTER);
        seat.waitFor(() -> seat.text("#published").contains("in step with it"));
        seat.click("#people.accent");
    }

    /// Invites somebody, on the page of people.
    ///
    /// @return the line that is handed to them
    static String invite(Seat seat, String name) throws Exception {
        seat.click(name);
        seat.click("#person-invite");
        String invitation = handed(seat);
        seat.awaitShown("#person-withdraw");
        return invitation;
    }

    /// Takes the line that is shown once, and closes its sheet.
    static String handed(Seat seat) throws Exception {
        seat.awaitShown("#copy");
        String invitation = seat.input("#invitation").getText();
        seat.press(KeyCode.ESCAPE);
        return invitation;
    }

    /// Joins, before a window that shows nothing yet.
    static void join(Seat seat, String invitation) throws Exception {
        seat.start();
        seat.sit();
        seat.click("#join");
        seat.fillIn(seat.reachable(invitation));
        seat.click("#act");
    }

    /// Joins once more: closes the workspace that is open and has another one fetched.
    ///
    /// @param name of the folder that it comes to
    static void joinAnew(Seat seat, String invitation, String password, String name) throws Exception {
        close(seat);
        seat.click("#join");
        seat.fillIn(seat.reachable(invitation), password);
        seat.paste("#folder", seat.place(name).toString());
        seat.click("#act");
    }

    private static void close(Seat seat) throws Exception {
        seat.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        seat.awaitShown("#open");
        seat.sit();
    }
}
