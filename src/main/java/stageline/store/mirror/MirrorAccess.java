package stageline.store.mirror;

/// How to reach the database of a mirror.
///
/// @param url      `jdbc:postgresql:` …
/// @param user     who may make a schema there, or owns the one that there is
/// @param password theirs; empty for none
public record MirrorAccess(String url, String user, String password) {

    /// Does not say the password.
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
