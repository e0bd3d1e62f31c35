package dev.rapport.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the operations out of the API's own description, so that a new one is tried without another word. */
final class Described {

    private final JsonNode api;
    private final Stage stage;

    Described(JsonNode api, Stage stage) {
        this.api = api;
        this.stage = stage;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> all.add(operation(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), one.getValue()))));
        return all;
    }

    private Operation operation(String name, JsonNode described) {
        List<String> places = parameters(described, "path");
        JsonNode body = described.path("requestBody").path("content");
        return new Operation(name, parameters(described, "query"), () -> sound(name, places, body));
    }

    private static List<String> parameters(JsonNode described, String where) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            if (parameter.get("in").asText().equals(where)) {
                names.add(parameter.get("name").asText());
            }
        }
        return names;
    }

    private Call sound(String name, List<String> places, JsonNode body) {
        Call call = stage.call(name);
        places.forEach(place -> call.places.put(place, stage.place(name, place)));
        if (body.has("application/json")) {
            call.header("Content-Type", "application/json");
            call.json = stage.document(name).orElseGet(() -> example(body.at("/application~1json/schema"), ""));
        } else if (body.has("multipart/form-data")) {
            call.header("Content-Type", "multipart/form-data; boundary=" + call.boundary);
            call.parts.addAll(stage.parts(name));
        }
        return call;
    }

    private JsonNode example(JsonNode described, String name) {
        JsonNode schema =
                described.has("$ref") ? api.at(described.get("$ref").asText().substring(1)) : described;
        JsonNodeFactory make = JsonNodeFactory.instance;
        String type = schema.path("type").isArray()
                ? schema.at("/type/0").asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> list(schema, name);
            case "integer" -> make.numberNode(1);
            case "number" -> make.numberNode(1.5);
            case "boolean" -> make.booleanNode(true);
            default -> make.textNode(text(schema, name));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(field.getKey(), example(field.getValue(), field.getKey())));
        return object;
    }

    private ArrayNode list(JsonNode schema, String name) {
        return JsonNodeFactory.instance.arrayNode().add(example(schema.path("items"), name));
    }

    private String text(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return schema.at("/enum/0").asText();
        }
        return schema.path("format").asText().equals("date") ? "2027-03-01" : stage.known(name);
    }
}
