package stageline.sync.wire;

import java.util.UUID;
import java.util.function.Function;
import stageline.ledger.HeadSignature;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.NoteKey;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.Invited;
import stageline.sync.account.NewDevice;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.PasswordChange;
import stageline.sync.account.Proven;
import stageline.sync.account.Secret;

/// The messages of accounts as JSON. All methods that read throw [WireException] if the body is none of theirs.
public final class AccountJson {

    private static final int LONGEST_SESSION = 256;
    private static final int LONGEST_KEY = 512;
    private static final int LONGEST_INVITATION = 1_024;

    private AccountJson() {}

    /// Writes an entrance of any kind.
    public static byte[] write(Proven<?> proven) {
        return JsonText.object(message -> {
            switch (proven.entrance()) {
                case Entrance.Founding founding -> message.put("token", founding.token().bytes())
                        .put("workspace", founding.workspace())
                        .put("person", founding.person())
                        .put("password", founding.password().text())
                        .put("entries", founding.entries());
                case Entrance.Joining joining ->
                    message.put("token", joining.token().bytes()).put("password", joining.password().text());
                case Entrance.SigningIn signingIn -> message.put("workspace", signingIn.workspace())
                        .put("person", signingIn.person())
                        .put("password", signingIn.password().text());
                case Entrance.Enrolling enrolling -> message.put("workspace", enrolling.workspace());
            }
            NewDevice device = proven.entrance().device();
            message.put("device", device.id())
                    .put("deviceKey", device.key().bytes())
                    .put("label", device.label())
                    .put("proof", proven.signature());
        });
    }

    /// Reads a founding.
    public static Proven<Entrance.Founding> readFounding(byte[] body) {
        return read(body, message -> proven(message, new Entrance.Founding(
                token(message),
                message.uuid("workspace"),
                message.uuid("person"),
                password(message, "password"),
                message.number("entries", 1, Long.MAX_VALUE),
                device(message))));
    }

    /// Reads a joining.
    public static Proven<Entrance.Joining> readJoining(byte[] body) {
        return read(body, message ->
                proven(message, new Entrance.Joining(token(message), password(message, "password"), device(message))));
    }

    /// Reads a signing in.
    public static Proven<Entrance.SigningIn> readSigningIn(byte[] body) {
        return read(body, message -> proven(message, new Entrance.SigningIn(
                message.uuid("workspace"), message.uuid("person"), password(message, "password"), device(message))));
    }

    /// Reads an enrolling.
    public static Proven<Entrance.Enrolling> readEnrolling(byte[] body) {
        return read(body, message -> proven(message, new Entrance.Enrolling(message.uuid("workspace"), device(message))));
    }

    /// Writes that a device was let in.
    public static byte[] write(Admitted admitted) {
        return JsonText.object(message -> message.put("workspace", admitted.workspace())
                .put("person", admitted.person())
                .put("device", admitted.device())
                .put("session", admitted.session().text())
                .put("expires", admitted.expiresMillis())
                .put("checkpointKey", admitted.key().format()));
    }

    /// Reads that a device was let in.
    public static Admitted readAdmitted(byte[] body) {
        return read(body, message -> new Admitted(
                message.uuid("workspace"),
                message.uuid("person"),
                message.uuid("device"),
                visible(message, "session", LONGEST_SESSION),
                message.number("expires", 0, Long.MAX_VALUE),
                NoteKey.parse(message.text("checkpointKey", LONGEST_KEY))));
    }

    /// Writes whom to invite.
    public static byte[] writeInviting(UUID person) {
        return JsonText.object(message -> message.put("person", person));
    }

    /// Reads whom to invite.
    public static UUID readInviting(byte[] body) {
        return read(body, message -> message.uuid("person"));
    }

    /// Writes that an invitation was made.
    public static byte[] write(Invited invited) {
        return JsonText.object(message ->
                message.put("invitation", invited.invitation().text()).put("expires", invited.expiresMillis()));
    }

    /// Reads that an invitation was made.
    public static Invited readInvited(byte[] body) {
        return read(body, message -> new Invited(
                visible(message, "invitation", LONGEST_INVITATION), message.number("expires", 0, Long.MAX_VALUE)));
    }

    /// Writes a change of one's own password.
    public static byte[] write(PasswordChange change) {
        return JsonText.object(message ->
                message.put("current", change.current().text()).put("next", change.next().text()));
    }

    /// Reads a change of one's own password.
    public static PasswordChange readPasswordChange(byte[] body) {
        return read(body, message -> new PasswordChange(password(message, "current"), password(message, "next")));
    }

    private static <T> T read(byte[] body, Function<JsonObject, T> reader) {
        return JsonObject.read(body, WireBounds.LARGEST_MESSAGE, reader);
    }

    private static <E extends Entrance> Proven<E> proven(JsonObject message, E entrance) {
        return new Proven<>(entrance, message.bytes("proof", HeadSignature.LENGTH));
    }

    private static OneTimeToken token(JsonObject message) {
        return new OneTimeToken(message.bytes("token", OneTimeToken.LENGTH));
    }

    private static Secret password(JsonObject message, String name) {
        return new Secret(message.text(name, Secret.LONGEST_PASSWORD));
    }

    private static NewDevice device(JsonObject message) {
        return new NewDevice(
                message.uuid("device"),
                new PublicKeyBytes(message.bytes("deviceKey", PublicKeyBytes.LENGTH)),
                message.text("label", NewDevice.LONGEST_LABEL));
    }

    /// What can stand in a header.
    private static Secret visible(JsonObject message, String name, int most) {
        String text = message.text(name, most);
        if (text.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw JsonObject.wrong(name);
        }
        return new Secret(text);
    }
}
