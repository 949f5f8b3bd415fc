package stageline.server;

import java.nio.file.Path;
import java.util.Optional;
import stageline.server.account.AccountLimits;
import stageline.server.api.ApiLimits;
import stageline.server.http.PortLimits;

/// How a server is to run.
///
/// @param data        the folder of this server alone; created where needed
/// @param listen      the address on which it listens
/// @param port        its port; 0 takes any free one
/// @param name        the host name or address under which clients reach it
/// @param database    the PostgreSQL that several servers share; empty for one of its own
/// @param certificate the certificate to show; empty for one of its own
/// @param restored    whether the store was restored from a backup
/// @param limits      what it bears
public record ServerOptions(
        Path data,
        String listen,
        int port,
        String name,
        Optional<Database> database,
        Optional<Certificate> certificate,
        boolean restored,
        Limits limits) {

    /// A PostgreSQL.
    ///
    /// @param url         `jdbc:postgresql:` …
    /// @param user        as whom
    /// @param password    the user's
    /// @param connections how many connections this server keeps at most for writing, and as many again for reading
    public record Database(String url, String user, String password, int connections) {

        /// Does not say the password.
        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }

    /// A certificate that somebody else made.
    ///
    /// @param certificates PEM file with the server's certificate and those that lead to a root
    /// @param key          PEM file with its key
    public record Certificate(Path certificates, Path key) {}

    /// What a server bears.
    public record Limits(PortLimits port, ApiLimits api, AccountLimits accounts) {

        /// Limits for a team's server.
        public static Limits standard() {
            return new Limits(PortLimits.standard(), ApiLimits.standard(), AccountLimits.standard());
        }
    }
}
