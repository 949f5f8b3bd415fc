package stageline.sync.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Why there is no reply, as a closed family. The messages are for logs, in English.
public abstract sealed class ConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Nobody was reached: no network, no such name, nobody listening. The request was not sent.
    public static final class Unreachable extends ConnectionException {
        private static final long serialVersionUID = 1L;

        private Unreachable(Throwable cause) {
            super("the server can't be reached", cause);
        }
    }

    /// Somebody else answered: not the pinned key, or nobody the system trusts. The request was not sent.
    public static final class WrongKey extends ConnectionException {
        private static final long serialVersionUID = 1L;

        private WrongKey(Throwable cause) {
            super("the server that answered is not the trusted one: " + cause.getMessage(), cause);
        }
    }

    /// The reply did not come in time, or a stream has been silent for too long. The server may have acted on the request.
    public static final class TimedOut extends ConnectionException {
        private static final long serialVersionUID = 1L;

        TimedOut(@Nullable Throwable cause) {
            super("no reply in time", cause);
        }
    }

    /// The connection broke, or what came was no sound reply. The server may have acted on the request.
    public static final class BrokenOff extends ConnectionException {
        private static final long serialVersionUID = 1L;

        private BrokenOff(Throwable cause) {
            super("the connection broke off", cause);
        }
    }

    /// The reply, or an event, is larger than was allowed.
    public static final class TooLarge extends ConnectionException {
        private static final long serialVersionUID = 1L;

        private TooLarge(Throwable cause) {
            super("the reply is too large", cause);
        }
    }

    /// Who asked no longer wants the reply. The server may have acted on the request.
    public static final class Cancelled extends ConnectionException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null);
        }
    }

    /// Tells apart what the JDK's client reports.
    static ConnectionException of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConnectionException known -> {
                    return known;
                }
                case CertificateException wrong -> {
                    return new WrongKey(wrong);
                }
                case TooLargeException large -> {
                    return new TooLarge(large);
                }
                case HttpConnectTimeoutException late -> {
                    return new Unreachable(late);
                }
                case HttpTimeoutException late -> {
                    return new TimedOut(late);
                }
                case TimeoutException late -> {
                    return new TimedOut(late);
                }
                case ConnectException refused -> {
                    return new Unreachable(refused);
                }
                case NoRouteToHostException nowhere -> {
                    return new Unreachable(nowhere);
                }
                case UnknownHostException nobody -> {
                    return new Unreachable(nobody);
                }
                default -> {
                    // Its cause may be known.
                }
            }
        }
        return new BrokenOff(failure);
    }
}
