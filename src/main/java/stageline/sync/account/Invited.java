package stageline.sync.account;

/// An invitation was made.
///
/// @param invitation    the string that the person is to be given
/// @param expiresMillis until when it can be used, Unix milliseconds by the server's clock
public record Invited(Secret invitation, long expiresMillis) {}
