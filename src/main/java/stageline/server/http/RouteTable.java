package stageline.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All routes. Immutable; thread-safe.
final class RouteTable {

    private final List<Row> rows = new ArrayList<>();

    private record Row(Route route, List<String> segments) {}

    /// What is found for a path.
    sealed interface Match {

        /// A route, with the parameters of its path.
        record Found(Route route, Map<String, String> parameters) implements Match {}

        /// The path is served, but by these methods only.
        record OtherMethod(Set<String> allowed) implements Match {}

        /// Nothing is served there.
        record Nothing() implements Match {}
    }

    /// @throws IllegalArgumentException if two routes have the same method and path
    RouteTable(List<Route> routes) {
        Set<String> known = new HashSet<>();
        for (Route route : routes) {
            String shape = route.method() + " " + route.path().replaceAll("\\{[^/]*}", "{}");
            if (!known.add(shape)) {
                throw new IllegalArgumentException("two routes for " + shape);
            }
            rows.add(new Row(route, route.segments()));
        }
    }

    /// The most bytes that any route takes.
    int largestBody() {
        return rows.stream().mapToInt(row -> row.route().largestBody()).max().orElse(0);
    }

    /// Finds the route; of several the one listed first.
    ///
    /// @param path as it came, not decoded
    /// @throws IllegalArgumentException if the path is not well encoded
    Match find(String method, String path) {
        List<String> segments = Route.segmentsOf(path).stream().map(RouteTable::decode).toList();
        Set<String> allowed = new TreeSet<>();
        for (Row row : rows) {
            Optional<Map<String, String>> parameters = parameters(row.segments(), segments);
            if (parameters.isPresent() && row.route().method().equals(method)) {
                return new Match.Found(row.route(), parameters.get());
            }
            parameters.ifPresent(_ -> allowed.add(row.route().method()));
        }
        return allowed.isEmpty() ? new Match.Nothing() : new Match.OtherMethod(allowed);
    }

    private static Optional<Map<String, String>> parameters(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int index = 0; index < template.size(); index++) {
            String expected = template.get(index);
            String actual = segments.get(index);
            if (expected.startsWith("{") && expected.endsWith("}") && !actual.isEmpty()) {
                parameters.put(expected.substring(1, expected.length() - 1), actual);
            } else if (!expected.equals(actual)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /// In a path, unlike in a query, a plus is a plus.
    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
