package dev.rapport.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an answer may leave the house. */
final class Judge {

    /** What tells how Rapport is built. Each word is tried from its first letter only: answers may hold very long ones. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [\\w.$/]+\\([\\w$]+\\.java|(?<!\\w)\\w+Exception\\b|\\bjava\\.(lang|util|io|net|sql|time)\\b|\\b"
                    + "jakarta\\.|org\\.(springframework|apache|postgresql|camunda|hibernate|flywaydb)|com\\.fasterxml|"
                    + "dev\\.rapport|Apache Tomcat|SQLSTATE|PSQL|\\bERROR:|\\bselect .{1,60} from\\b|"
                    + "insert into |\\bnull pointer\\b|Hikari|JdbcTemplate|JsonToken|START_OBJECT|VALUE_STRING");

    private final ObjectMapper json = new ObjectMapper();

    /** Everything that is wrong with the answer to a request, in words. */
    List<String> complaints(Operation operation, byte[] request, Answer answer) {
        List<String> complaints = new ArrayList<>();
        if (answer.status() == 0) {
            if (!operation.equals(Crude.ANY)) {
                complaints.add("no answer");
            }
            return complaints;
        }
        if (answer.status() >= 500 && !Protocol.mayAnswer(answer.status(), request)) {
            complaints.add("answered " + answer.status());
        }
        if (answer.header("Content-Security-Policy").isEmpty()) {
            complaints.add("no content security policy");
        }
        Matcher inside = INSIDE.matcher(text(operation, answer));
        if (inside.find()) {
            complaints.add("tells “" + inside.group() + "”");
        }
        if (answer.isError() && !operation.method().equals("HEAD")) {
            complaints.addAll(form(operation, answer));
        }
        return complaints;
    }

    /** The desktop modeler is answered in Camunda's form, which names one of these two in every refusal. */
    private static String text(Operation operation, Answer answer) {
        String text = answer.isError() ? answer.head() + answer.body() : answer.head();
        return operation.path().startsWith("/engine-rest/")
                ? text.replaceFirst("\"type\":\"(Rest|Parse)Exception\"", "")
                : text;
    }

    private List<String> form(Operation operation, Answer answer) {
        boolean crudePage = operation.equals(Crude.ANY) && answer.type().startsWith("text/html");
        if (operation.isPage() || crudePage) {
            return answer.type().startsWith("text/html") || answer.type().startsWith("application/problem+json")
                    ? List.of()
                    : List.of("an error page of type “" + answer.type() + "”");
        }
        try {
            return document(operation, answer, json.readTree(answer.body()));
        } catch (JsonProcessingException none) {
            return List.of("no JSON but " + answer.type() + " " + Spoils.shortened(answer.body()));
        }
    }

    private static List<String> document(Operation operation, Answer answer, JsonNode problem) {
        if (operation.path().startsWith("/engine-rest/")
                && !problem.path("message").asText().isBlank()) {
            return List.of();
        }
        List<String> complaints = new ArrayList<>();
        if (!answer.type().startsWith("application/problem+json")) {
            complaints.add("a problem of type “" + answer.type() + "”");
        }
        if (problem.path("status").asInt() != answer.status()) {
            complaints.add("a problem with status " + problem.path("status"));
        }
        for (String part : List.of("type", "title", "detail")) {
            if (problem.path(part).asText().isBlank()) {
                complaints.add("a problem without " + part);
            }
        }
        boolean aboutValues = answer.status() == 422;
        if (aboutValues
                && problem.path("errors").isEmpty()
                && problem.path("findings").isEmpty()) {
            complaints.add("a value is wrong, and nothing says which: " + problem.path("detail"));
        }
        return complaints;
    }
}
