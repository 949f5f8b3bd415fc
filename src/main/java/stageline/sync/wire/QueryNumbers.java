package stageline.sync.wire;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Whole numbers in the query of an address.
public final class QueryNumbers {

    private static final Pattern SHAPE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private QueryNumbers() {}

    /// The number that stands there under a name.
    ///
    /// @param query the values of each name
    /// @return from 0 to 10¹⁸−1
    /// @throws WireException if there is not exactly one, in its one spelling
    public static long read(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() != 1 || !SHAPE.matcher(values.getFirst()).matches()) {
            throw JsonObject.wrong(name);
        }
        return Long.parseLong(values.getFirst());
    }
}
