package dev.rapport.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.HtmlUtils;

/** A step of the modelers' palette, put on a diagram as the modelers do. */
record Template(JsonNode json) {

    static final Path FOLDER = Path.of("processes", ".camunda", "element-templates");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Template read(String text) throws IOException {
        return new Template(JSON.readTree(text));
    }

    static Template named(String name) throws IOException {
        return read(text(name));
    }

    static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".json"));
    }

    /**
     * The element as the modeler writes it.
     *
     * @param filled what somebody typed or chose, by the property's label
     * @param within what the element holds besides
     */
    String draw(String id, Map<String, String> filled, String within) {
        Map<String, String> left = new TreeMap<>(filled);
        Map<String, String> attributes = new TreeMap<>(Map.of(
                "id", id, "name", id, "camunda:modelerTemplate", json.at("/id").asText()));
        StringBuilder properties = new StringBuilder();
        StringBuilder mappings = new StringBuilder();
        for (JsonNode property : json.get("properties")) {
            JsonNode binding = property.get("binding");
            if (isLeftOut(property, left)) {
                continue;
            }
            String value = value(property, left);
            switch (binding.get("type").asText()) {
                case "property" -> attributes.put(binding.get("name").asText(), value);
                case "camunda:property" ->
                    properties.append(tag(
                            "camunda:property",
                            Map.of("name", binding.get("name").asText(), "value", value)));
                case "camunda:in" ->
                    mappings.append(tag(
                            "camunda:in",
                            Map.of(
                                    "source",
                                    value,
                                    "target",
                                    binding.get("target").asText())));
                case "camunda:in:businessKey" -> mappings.append(tag("camunda:in", Map.of("businessKey", value)));
                default -> throw new AssertionError("No such binding in this engine: " + binding);
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError(json.get("name") + " asks for no " + left.keySet());
        }
        String type = json.at("/elementType/value").asText();
        String name = "bpmn:" + Character.toLowerCase(type.charAt(5)) + type.substring(6);
        String open = tag(name, attributes).replace("/>", ">");
        return open + "<bpmn:documentation>You are asked.</bpmn:documentation><bpmn:extensionElements>"
                + "<camunda:properties>" + properties + "</camunda:properties>" + mappings
                + "</bpmn:extensionElements>" + within + "</" + name + ">";
    }

    /** Optional, and nobody typed anything. */
    private static boolean isLeftOut(JsonNode property, Map<String, String> left) {
        return property.path("optional").asBoolean()
                && property.path("value").asText().isBlank()
                && !left.containsKey(property.path("label").asText());
    }

    private static String value(JsonNode property, Map<String, String> left) {
        if (property.get("type").asText().equals("Hidden")) {
            return property.get("value").asText();
        }
        String label = property.get("label").asText();
        String value = left.containsKey(label)
                ? left.remove(label)
                : property.path("value").asText();
        String pattern = property.at("/constraints/pattern/value").asText(".*");
        if (value.isBlank() || !value.matches(pattern)) {
            throw new AssertionError("“" + value + "” is refused as " + label);
        }
        return value;
    }

    private static String tag(String name, Map<String, String> attributes) {
        StringBuilder tag = new StringBuilder("<" + name);
        new TreeMap<>(attributes)
                .forEach((key, value) -> tag.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(HtmlUtils.htmlEscapeDecimal(value))
                        .append('"'));
        return tag.append("/>").toString();
    }
}
