package stageline.sync.http;

import java.net.URI;
import java.net.URISyntaxException;

/// Where a server is, and by which key to know it.
///
/// @param host name or address of the server, in ASCII
/// @param port the server's port, 1 to 65,535
/// @param key  fingerprint of the server's key
public record ServerAddress(String host, int port, KeyFingerprint key) {

    private static final int LONGEST_HOST = 253;

    /// @throws IllegalArgumentException for a host or port that is none
    public ServerAddress {
        requireSound(host, port);
    }

    static void requireSound(String host, int port) {
        if (host.length() > LONGEST_HOST || port < 1 || port > 0xffff || !host.equals(uri(host, port).getHost())) {
            throw new IllegalArgumentException("no address of a server: " + host + ", port " + port);
        }
    }

    /// `https://host:port`.
    public URI uri() {
        return uri(host, port);
    }

    private static URI uri(String host, int port) {
        try {
            return new URI("https", null, host, port, null, null, null).parseServerAuthority();
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("no address of a server: " + host, malformed);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
