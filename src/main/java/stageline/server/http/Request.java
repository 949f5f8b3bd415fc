package stageline.server.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request, received whole: its body has arrived and is inflated.
///
/// @param method     such as `POST`
/// @param parameters the parameters of the route's path, decoded
/// @param query      the values of each name in the query, decoded, in their order
/// @param headers    the values of each header by its name in lower case, in their order
/// @param body       empty where there is none
/// @param remote     who asks; behind a proxy, the proxy
@SuppressWarnings("ArrayRecordComponent")
public record Request(
        String method,
        Map<String, String> parameters,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body,
        InetAddress remote) {

    /// A parameter of the route's path.
    ///
    /// @throws IllegalArgumentException if the route's path has none of that name
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no parameter " + name);
        }
        return value;
    }

    /// The first value of a name in the query.
    public Optional<String> queried(String name) {
        return first(query, name);
    }

    /// The first value of a header, in whatever case its name is written.
    public Optional<String> header(String name) {
        return first(headers, name.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }
}
