package dev.rapport.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a project as {@link ProjectRow} selects them: each a list of its columns. */
final class ProjectPart {

    private static final JsonMapper JSON = new JsonMapper();

    private ProjectPart() {}

    static <T> List<T> list(ResultSet row, String column, Function<JsonNode, T> part) throws SQLException {
        String text = row.getString(column);
        return text == null ? List.of() : each(tree(text), part);
    }

    static Project.Wave wave(JsonNode part) {
        return new Project.Wave(
                part.get(0).asText(), LocalDate.parse(part.get(1).asText()), each(part.get(2), JsonNode::asText));
    }

    static Project.Functionality functionality(JsonNode part) {
        return new Project.Functionality(part.get(0).asText(), part.get(1).asText());
    }

    static Project.Impact impact(JsonNode part) {
        return new Project.Impact(
                part.get(0).asText(), part.get(1).asText(), part.get(2).asInt());
    }

    static Project.Vendor vendor(JsonNode part) {
        return new Project.Vendor(part.get(0).asText(), each(part.get(1), JsonNode::asText));
    }

    static Project.Benefit benefit(JsonNode part) {
        return new Project.Benefit(
                part.get(0).asText(),
                part.get(1).asText(),
                number(part.get(2)),
                number(part.get(3)),
                part.get(4).textValue());
    }

    /** Exactly as it was given: 3.50 stays 3.50. */
    private static @Nullable BigDecimal number(JsonNode text) {
        return text.isNull() ? null : new BigDecimal(text.asText());
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> part) {
        List<T> parts = new ArrayList<>();
        list.forEach(one -> parts.add(part.apply(one)));
        return List.copyOf(parts);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote JSON that cannot be read", impossible);
        }
    }
}
