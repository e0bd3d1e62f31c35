package dev.rapport.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A form-js schema, read once and never changed. Every component is of a known type and every name is used once. */
public final class Form {
    /** Options that were offered until a moment ago, in a component. */
    static final String GONE = "gone";

    private static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 64;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode schema;
    private final List<Field> fields;
    private final Claims claims;
    private final boolean standsAlone;

    private Form(JsonNode schema) {
        this.schema = schema;
        this.fields = Field.within(schema);
        this.claims = Claims.of(fields);
        this.standsAlone = standsAlone(schema);
    }

    /**
     * Reads a schema of at most 1 MiB in UTF-8 and 64 levels.
     *
     * @throws FormUnreadable if it is larger, not JSON, lacks an id or components, has a component of unknown type or
     *     without its key, or uses a key twice
     */
    public static Form parse(String json) throws FormUnreadable {
        if (json.length() > MOST_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new FormUnreadable("The form is larger than 1 MB.");
        }
        try {
            return new Form(usable(JSON.readTree(json)));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new FormUnreadable("The form holds a number that is too long to be read.", e);
        } catch (JsonProcessingException e) {
            throw new FormUnreadable("The form is not readable JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode usable(JsonNode schema) {
        if (schema.path("id").asText("").isBlank() || !schema.path("components").isArray()) {
            throw new FormUnreadable("A form needs an id and a list of components.");
        }
        return schema;
    }

    public String id() {
        return schema.path("id").asText();
    }

    /** A copy of the schema, for the browser. */
    public JsonNode schema() {
        return schema.deepCopy();
    }

    /** Whether it asks for the same, whatever it is opened on: it has no expression and no choices from elsewhere. */
    public boolean standsAlone() {
        return standsAlone;
    }

    private static boolean standsAlone(JsonNode part) {
        if (part.isTextual()) {
            return !part.textValue().stripLeading().startsWith("=");
        }
        return !part.has("valuesKey")
                && StreamSupport.stream(part.spliterator(), false).allMatch(Form::standsAlone);
    }

    /**
     * The same form with every {@code valuesKey} replaced by the choices under that key, or by none where the key is
     * missing; so the browser and the check use one list. A checklist that may stay empty is hidden where there is
     * nothing to choose.
     */
    public Form withChoices(Map<String, List<Choice>> choices) {
        if (schema.findValue("valuesKey") == null) {
            return this;
        }
        JsonNode copy = schema();
        offer(copy, choices);
        return new Form(copy);
    }

    private static void offer(JsonNode parent, Map<String, List<Choice>> choices) {
        for (JsonNode component : parent.path("components")) {
            if (component instanceof ObjectNode open && open.hasNonNull("valuesKey")) {
                offer(open, choices.getOrDefault(open.remove("valuesKey").asText(), List.of()));
            }
            offer(component, choices);
        }
    }

    private static void offer(ObjectNode component, List<Choice> choices) {
        component.set("values", JSON.valueToTree(only(choices, false)));
        if (choices.stream().anyMatch(Choice::gone)) {
            component.set(GONE, JSON.valueToTree(only(choices, true)));
        }
        if (choices.isEmpty() && component.path("type").asText().equals("checklist") && !isRequired(component)) {
            component.putObject("conditional").put("hide", "=true");
        }
    }

    private static List<Choice> only(List<Choice> choices, boolean gone) {
        return choices.stream().filter(choice -> choice.gone() == gone).toList();
    }

    private static boolean isRequired(JsonNode component) {
        JsonNode required = component.path("validate").path("required");
        return required.isTextual() || required.asBoolean(false);
    }

    List<Field> fields() {
        return fields;
    }

    Claims claims() {
        return claims;
    }
}
