package stageline.desktop;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import stageline.sales.pipeline.Stage;
import stageline.store.board.BoardFilter;
import stageline.store.board.BoardQuery;
import stageline.store.board.CardOrder;
import stageline.store.board.Lanes;

/// How a saved view's query is written down: `name=value` parts joined by `&`, values encoded as in web forms, a name once for each value.
final class BoardQueryText {

    private static final String ORDER = "order.";

    /// The query as one line; equal queries give equal lines.
    String write(BoardQuery query) {
        BoardFilter filter = query.filter();
        List<String> parts = new ArrayList<>();
        filter.owners().stream().sorted().forEach(owner -> add(parts, "owner", owner.toString()));
        new TreeSet<>(filter.classes()).forEach(code -> add(parts, "class", code));
        new TreeSet<>(filter.countries()).forEach(code -> add(parts, "country", code));
        new TreeSet<>(filter.offerings()).forEach(name -> add(parts, "offering", name));
        filter.atLeast().ifPresent(amount -> add(parts, "least", Long.toString(amount)));
        filter.atMost().ifPresent(amount -> add(parts, "most", Long.toString(amount)));
        filter.closeFrom().ifPresent(day -> add(parts, "from", day.toString()));
        filter.closeTo().ifPresent(day -> add(parts, "to", day.toString()));
        if (!filter.text().isBlank()) {
            add(parts, "text", filter.text());
        }
        if (filter.rotting()) {
            add(parts, "rotting", "true");
        }
        if (query.lanes() != Lanes.NONE) {
            add(parts, "lanes", code(query.lanes()));
        }
        query.orders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(order -> add(parts, ORDER + order.getKey().code(), code(order.getValue())));
        return String.join("&", parts);
    }

    /// The query that a line stands for; empty where a newer version of the program wrote it.
    Optional<BoardQuery> read(String line) {
        try {
            Map<String, List<String>> parts = parts(line);
            BoardFilter filter = new BoardFilter(
                    all(parts, "owner").stream().map(UUID::fromString).collect(Collectors.toSet()),
                    all(parts, "class"),
                    all(parts, "country"),
                    all(parts, "offering"),
                    amount(parts, "least"),
                    amount(parts, "most"),
                    one(parts, "from").map(LocalDate::parse),
                    one(parts, "to").map(LocalDate::parse),
                    one(parts, "text").orElse(""),
                    one(parts, "rotting").isPresent());
            Lanes lanes = one(parts, "lanes").map(code -> Lanes.valueOf(constant(code))).orElse(Lanes.NONE);
            Map<Stage, CardOrder> orders = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                one(parts, ORDER + stage.code()).ifPresent(code -> orders.put(stage, CardOrder.valueOf(constant(code))));
            }
            return Optional.of(new BoardQuery(filter, lanes, orders));
        } catch (IllegalArgumentException | DateTimeParseException newer) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> parts(String line) {
        return List.of(line.split("&")).stream()
                .filter(part -> part.contains("="))
                .collect(Collectors.groupingBy(
                        part -> part.substring(0, part.indexOf('=')),
                        Collectors.mapping(
                                part -> URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8),
                                        Collectors.toList())));
    }

    private static Set<String> all(Map<String, List<String>> parts, String name) {
        return new HashSet<>(parts.getOrDefault(name, List.of()));
    }

    private static Optional<String> one(Map<String, List<String>> parts, String name) {
        return parts.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static OptionalLong amount(Map<String, List<String>> parts, String name) {
        return one(parts, name).map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
    }

    private static void add(List<String> parts, String name, String value) {
        parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
