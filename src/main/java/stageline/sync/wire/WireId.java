package stageline.sync.wire;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Ids in an address.
public final class WireId {

    private WireId() {}

    /// An id in its one spelling: 36 characters, lower case.
    ///
    /// @param name what it is, for the message
    /// @throws WireException if it is none
    public static UUID read(String name, String text) {
        return JsonObject.uuid(name, text);
    }

    /// The id that stands in a query under a name.
    ///
    /// @param query the values of each name
    /// @throws WireException if there is not exactly one
    public static UUID read(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw JsonObject.wrong(name);
        }
        return read(name, values.getFirst());
    }
}
