package stageline.exchange.profile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.profile.CsvProfile.ColumnProfile;
import stageline.exchange.profile.CsvProfile.FileProfile;
import stageline.exchange.profile.CsvProfile.Use;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Profiles as JSON, read strictly: a word that means nothing is an error, and the error names it.
public final class ProfileJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, DateOrder> DATES = Map.of("day-first", DateOrder.DAY_FIRST, "month-first", DateOrder.MONTH_FIRST);
    private static final Map<String, DecimalMark> DECIMALS = Map.of("point", DecimalMark.POINT, "comma", DecimalMark.COMMA);

    private ProfileJson() {}

    /// What came of reading a profile.
    public sealed interface Parsed {}

    /// It is a profile.
    public record Read(CsvProfile profile) implements Parsed {}

    /// It is not.
    public record Invalid(Reason reason) implements Parsed {}

    /// Something in the text is no profile.
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /// Reads a profile.
    public static Parsed read(String json) {
        try {
            return new Read(profile(JSON.readTree(json)));
        } catch (Wrong e) {
            return new Invalid(Reason.of(Code.PROFILE_INVALID, String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            return new Invalid(Reason.of(Code.PROFILE_INVALID, e.getOriginalMessage()));
        }
    }

    /// Writes a profile so that [#read] gives an equal one.
    public static String write(CsvProfile profile) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", CsvProfile.FORMAT);
        root.put("id", profile.id());
        profile.currency().ifPresent(currency -> root.put("currency", currency.getCurrencyCode()));
        profile.dates().ifPresent(order -> root.put("dates", wordOf(DATES, order)));
        profile.decimals().ifPresent(mark -> root.put("decimals", wordOf(DECIMALS, mark)));
        profile.zone().ifPresent(zone -> root.put("zone", zone.getId()));
        if (!profile.empty().isEmpty()) {
            ArrayNode empty = root.putArray("empty");
            profile.empty().stream().sorted().forEach(empty::add);
        }
        ObjectNode stages = root.putObject("stages");
        new TreeMap<>(profile.stages()).forEach((label, stage) -> stages.put(label, stage.code()));
        ArrayNode files = root.putArray("files");
        profile.files().forEach(file -> write(file, files.addObject()));
        return JSON.writeValueAsString(root);
    }

    private static void write(FileProfile file, ObjectNode node) {
        node.put("file", file.file());
        node.put("records", file.records().code());
        file.key().ifPresent(key -> node.put("key", key));
        ObjectNode columns = node.putObject("columns");
        new TreeMap<>(file.columns()).forEach((name, column) -> {
            ObjectNode one = columns.putObject(name);
            ArrayNode uses = one.putArray("to");
            for (Use use : column.uses()) {
                if (use.to().equals(Words.ENTERED)) {
                    ObjectNode entered = uses.addObject().putObject(Words.ENTERED);
                    new TreeMap<>(use.entered()).forEach((label, stage) -> entered.put(label, stage.code()));
                } else {
                    uses.add(use.to());
                }
            }
            if (!column.values().isEmpty()) {
                ObjectNode values = one.putObject("values");
                new TreeMap<>(column.values()).forEach(values::put);
            }
        });
        if (!file.constants().isEmpty()) {
            ObjectNode constants = node.putObject("constants");
            new TreeMap<>(file.constants()).forEach(constants::put);
        }
        if (file.countryFromCompany()) {
            node.put("countryFromCompany", true);
        }
    }

    private static CsvProfile profile(JsonNode root) {
        only(root, "profile", Set.of("format", "id", "currency", "dates", "decimals", "zone", "empty", "stages", "files"));
        if (root.path("format").asInt(0) != CsvProfile.FORMAT) {
            throw new Wrong("format has to be " + CsvProfile.FORMAT);
        }
        String id = text(root, "id").orElseThrow(() -> new Wrong("id is missing"));
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new Wrong("id has to be of letters a-z, digits and hyphens: " + id);
        }
        Set<String> empty = new HashSet<>();
        root.path("empty").forEach(node -> empty.add(node.asString()));
        List<FileProfile> files = new ArrayList<>();
        root.path("files").forEach(node -> files.add(file(node)));
        if (files.isEmpty()) {
            throw new Wrong("files is missing");
        }
        return new CsvProfile(
                id,
                stages(root.path("stages")),
                text(root, "currency").map(code -> made(code, Currency::getInstance, "a currency")),
                text(root, "dates").map(word -> among(DATES, word)),
                text(root, "decimals").map(word -> among(DECIMALS, word)),
                text(root, "zone").map(zone -> made(zone, ZoneId::of, "a zone")),
                empty,
                files);
    }

    private static FileProfile file(JsonNode node) {
        only(node, "file", Set.of("file", "records", "key", "columns", "constants", "countryFromCompany"));
        EntityType records = text(node, "records")
                .flatMap(EntityType::ofCode)
                .filter(Set.of(EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT)::contains)
                .orElseThrow(() -> new Wrong("records has to be deal, company or contact"));
        Map<String, ColumnProfile> columns = new LinkedHashMap<>();
        node.path("columns").properties().forEach(entry -> columns.put(entry.getKey(), column(records, entry.getValue())));
        Map<String, String> constants = new LinkedHashMap<>();
        node.path("constants").properties().forEach(entry -> {
            use(records, entry.getKey(), Map.of());
            constants.put(entry.getKey(), entry.getValue().asString());
        });
        return new FileProfile(
                text(node, "file").orElse("*"),
                records,
                text(node, "key"),
                columns,
                constants,
                node.path("countryFromCompany").asBoolean(false));
    }

    private static ColumnProfile column(EntityType records, JsonNode node) {
        if (!node.isObject() || node.has(Words.ENTERED)) {
            return new ColumnProfile(uses(records, node), Map.of());
        }
        only(node, "column", Set.of("to", "values"));
        Map<String, String> values = new LinkedHashMap<>();
        node.path("values").properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
        return new ColumnProfile(uses(records, node.path("to")), values);
    }

    private static List<Use> uses(EntityType records, JsonNode node) {
        if (node.isArray()) {
            List<Use> uses = new ArrayList<>();
            node.forEach(one -> uses.addAll(uses(records, one)));
            return uses;
        }
        JsonNode entered = node.path(Words.ENTERED);
        if (entered.isObject()) {
            return List.of(use(records, Words.ENTERED, stages(entered)));
        }
        if (entered.isString()) {
            return List.of(use(records, Words.ENTERED, Map.of("*", stage(entered.asString()))));
        }
        if (!node.isString()) {
            throw new Wrong("a column becomes a word, a list of words, or an object with \"to\" or \"entered\"");
        }
        return List.of(use(records, node.asString(), Map.of()));
    }

    private static Use use(EntityType records, String word, Map<String, Stage> entered) {
        if (!Words.known(records, word) || (word.equals(Words.ENTERED) && (entered.isEmpty() || records != EntityType.DEAL))) {
            throw new Wrong("a " + records.code() + " has no " + word);
        }
        return new Use(word, entered);
    }

    private static Map<String, Stage> stages(JsonNode node) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        node.properties().forEach(entry -> stages.put(entry.getKey(), stage(entry.getValue().asString())));
        return stages;
    }

    private static Stage stage(String code) {
        return Stage.ofCode(code).filter(stage -> stage != Stage.LEAD).orElseThrow(() -> new Wrong("no deal is ever in stage " + code));
    }

    private static void only(JsonNode node, String what, Set<String> names) {
        if (!node.isObject()) {
            throw new Wrong("a " + what + " has to be an object");
        }
        node.propertyNames().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new Wrong("a " + what + " has no " + name);
        });
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static <T> T among(Map<String, T> words, String word) {
        return Optional.ofNullable(words.get(word))
                .orElseThrow(() -> new Wrong(word + " is none of " + words.keySet().stream().sorted().toList()));
    }

    private static <T> String wordOf(Map<String, T> words, T value) {
        return words.entrySet().stream().filter(entry -> entry.getValue().equals(value)).findFirst().orElseThrow().getKey();
    }

    private static <T> T made(String text, Function<String, T> maker, String what) {
        try {
            return maker.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new Wrong(text + " is not " + what);
        }
    }
}
