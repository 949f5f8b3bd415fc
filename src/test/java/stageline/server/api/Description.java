package stageline.server.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import stageline.sync.http.Reply;
import stageline.sync.wire.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `openapi.yaml`, read by a program that knows nothing of ours. Stricter than the document: what it does not name must not be there.
final class Description {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_TYPE = "application/json";
    private static final Map<String, Set<Integer>> STATUSES = Map.of(
            "denied", Set.of(400, 401, 403, 426, 429, 503),
            "refused", Set.of(401, 403, 404, 409, 410, 422));

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    Description() {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream("openapi.yaml"))) {
            this.document = new YAMLMapper().readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (JsonNode schema : document.at("/components/schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
    }

    /// In what a request differs from its description; empty if in nothing.
    List<String> flawsOfRequest(Resource resource, byte[] body) {
        JsonNode content = operation(resource).at("/requestBody/content");
        if (content.isMissingNode()) {
            return body.length == 0 ? List.of() : List.of("a body that nobody wants");
        }
        return flawsOf(body, content.path(JSON_TYPE).path("schema"));
    }

    /// In what a reply differs from its description; empty if in nothing.
    List<String> flaws(Resource resource, Reply reply) {
        List<String> flaws = new ArrayList<>();
        if (!reply.header("stageline-time").orElse("").matches("[0-9]{13}")) {
            flaws.add("no time");
        }
        JsonNode responses = operation(resource).path("responses");
        JsonNode own = responses.path(Integer.toString(reply.status()));
        JsonNode response = own.isMissingNode() ? referred(responses.path("default")) : own;
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            if (reply.status() == 204 && reply.body().length > 0) {
                flaws.add("a body");
            }
            return flaws;
        }
        String type = content.propertyNames().iterator().next();
        if (!reply.header("content-type").orElse("").startsWith(type)) {
            flaws.add("not of the type " + type);
        } else if (type.equals(JSON_TYPE)) {
            flaws.addAll(flawsOf(reply.body(), content.path(type).path("schema")));
        }
        if (own.isMissingNode()) {
            flaws.addAll(flawsOfStatus(reply));
        }
        return flaws;
    }

    /// In what the data of an event differs from a schema.
    List<String> flaws(String schema, byte[] data) {
        ObjectNode reference = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        return flawsOf(data, reference);
    }

    private static List<String> flawsOfStatus(Reply reply) {
        String kind = JSON.readTree(reply.body()).propertyNames().iterator().next();
        boolean described = STATUSES.getOrDefault(kind, Set.of()).contains(reply.status());
        return described ? List.of() : List.of(kind + " with status " + reply.status());
    }

    private JsonNode operation(Resource resource) {
        return Objects.requireNonNull(document.get("paths").get(resource.template()), resource.template())
                .path(resource.method().toLowerCase(Locale.ROOT));
    }

    private JsonNode referred(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private List<String> flawsOf(byte[] body, JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.setAll((ObjectNode) schema);
        Schema compiled = registry.getSchema(whole);
        try {
            return compiled.validate(JSON.readTree(body)).stream().map(Error::toString).toList();
        } catch (JacksonException noJson) {
            return List.of("no JSON");
        }
    }
}
