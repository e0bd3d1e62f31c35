package dev.rapport.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.check.Artefact;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Speaks as the desktop Camunda Modeler does: the same four calls, parts, headers and order. */
public final class Modeler {

    private static final String BOUNDARY = "--------------------------735323031399963166993862";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visitor http;

    /** @param http with the person's credentials */
    public Modeler(Visitor http) {
        this.http =
                http.withHeader("Accept", "application/json, */*").withHeader("User-Agent", "Camunda-Modeler/5.34.0");
    }

    /** What the modeler does with an answer: the status, and the document. */
    public record Answer(int status, JsonNode body) {

        /** What its dialog shows of a refusal. */
        public String message() {
            return body.path("message").asText();
        }

        /** It takes the first of the definitions. */
        public JsonNode definition() {
            return body.path("deployedProcessDefinitions").elements().next();
        }
    }

    public Answer version() {
        return answer(http.get("/engine-rest/version"));
    }

    public Answer checkConnection() {
        return answer(http.get("/engine-rest/deployment?maxResults=0"));
    }

    public Answer deploy(List<Artefact> files) {
        return deploy(Map.of(), files);
    }

    /** @param more fields beside the usual ones, such as {@code tenant-id} */
    public Answer deploy(Map<String, String> more, List<Artefact> files) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", files.get(0).name());
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        fields.putAll(more);
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", "", value));
        files.forEach(file -> part(
                body,
                "name=\"" + file.name() + "\"; filename=\"" + file.name() + "\"",
                "Content-Type: application/octet-stream\r\n",
                new String(file.content(), UTF_8)));
        body.append("--" + BOUNDARY + "--\r\n");
        return answer(http.send(
                "POST",
                "/engine-rest/deployment/create",
                "multipart/form-data; boundary=" + BOUNDARY,
                body.toString()));
    }

    private static void part(StringBuilder body, String disposition, String type, String content) {
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n")
                .append(type)
                .append("\r\n")
                .append(content)
                .append("\r\n");
    }

    public Answer start(String definition, String body) {
        return answer(http.json(
                "POST",
                "/engine-rest/process-definition/" + java.net.URLEncoder.encode(definition, UTF_8) + "/start",
                body));
    }

    private static Answer answer(HttpResponse<String> answer) {
        try {
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (JsonProcessingException broken) {
            throw new AssertionError("No JSON: " + answer.body(), broken);
        }
    }
}
