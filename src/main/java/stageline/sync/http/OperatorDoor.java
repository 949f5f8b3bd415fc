package stageline.sync.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stageline.sync.account.Secret;

/// By which way a server's operator comes in, as one line in the server's folder: host, port, fingerprint of its key and the token of this
/// start, with spaces between.
///
/// @param server where the server is for who sits at it, and by which key to know it
/// @param token  lets the operator in until the server stops
public record OperatorDoor(ServerAddress server, Secret token) {

    private static final Pattern LINE = Pattern.compile("(\\S{1,253}) ([0-9]{1,5}) (\\S{1,64}) ([A-Za-z0-9_-]{16,200})");

    /// The line.
    public String format() {
        return server.host() + " " + server.port() + " " + server.key() + " " + token.text();
    }

    /// Reads the line.
    ///
    /// @return empty for a text that is none
    public static Optional<OperatorDoor> parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            ServerAddress server =
                    new ServerAddress(parts.group(1), Integer.parseInt(parts.group(2)), new KeyFingerprint(parts.group(3)));
            return Optional.of(new OperatorDoor(server, new Secret(parts.group(4))));
        } catch (IllegalArgumentException unsound) {
            return Optional.empty();
        }
    }
}
