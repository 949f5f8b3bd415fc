package stageline.sync.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a server replied, received whole.
///
/// @param status  HTTP's number
/// @param headers the values of each header by its name in lower case
/// @param body    inflated; empty where there is none
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {

    /// The first value of a header, in whatever case its name is written.
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
}
