package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that can be spoilt before it is sent: everything in it is as it goes over the wire. */
final class Call {

    private static final String MARK = "\u27e6%d\u27e7";

    final String method;
    private final String path;
    final Map<String, String> places = new LinkedHashMap<>();
    final List<String> query = new ArrayList<>();
    final List<String> headers = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    String boundary = "between-the-parts";
    String end = "--";

    /** Whether what is asked for goes into the body, as a browser's form does it. */
    boolean form;

    @Nullable
    JsonNode json;

    byte @Nullable [] raw;

    private final List<String> tokens = new ArrayList<>();

    Call(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** A part of a form, its headers written out. */
    @SuppressWarnings("ArrayRecordComponent") // parts are sent, and never compared
    record Part(String head, byte[] content) {

        static Part file(String field, String file, byte[] content) {
            return new Part(
                    "Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file
                            + "\"\r\nContent-Type: application/octet-stream\r\n",
                    content);
        }
    }

    /** Stands for a token that no JSON library would write; put it where a value belongs. */
    String token(String written) {
        tokens.add(written);
        return MARK.formatted(tokens.size() - 1);
    }

    void header(String name, String value) {
        without(name);
        headers.add(name + ": " + value);
    }

    void without(String name) {
        headers.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    String target() {
        String target = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            target = target.replace("{" + place.getKey() + "}", place.getValue());
        }
        return query.isEmpty() || form ? target : target + "?" + String.join("&", query);
    }

    /** The document as it is sent. */
    byte[] document() {
        if (raw != null) {
            return raw;
        }
        if (!parts.isEmpty()) {
            return parts();
        }
        if (form) {
            return String.join("&", query).getBytes(ISO_8859_1);
        }
        if (json == null) {
            return new byte[0];
        }
        String written = json.toString();
        for (int i = 0; i < tokens.size(); i++) {
            written = written.replace("\"" + MARK.formatted(i) + "\"", tokens.get(i));
        }
        return written.getBytes(UTF_8);
    }

    private byte[] parts() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Part part : parts) {
            form.writeBytes(("--" + boundary + "\r\n" + part.head() + "\r\n").getBytes(ISO_8859_1));
            form.writeBytes(part.content());
            form.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        form.writeBytes(("--" + boundary + end + "\r\n").getBytes(ISO_8859_1));
        return form.toByteArray();
    }

    byte[] bytes() {
        byte[] document = document();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + target() + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(line -> line.startsWith("Host"))) {
            head.append("Host: localhost\r\n");
        }
        head.append("Connection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (headers.stream().noneMatch(line -> line.startsWith("Content-Length") || line.startsWith("Transfer-E"))
                && (document.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(document.length).append("\r\n");
        }
        all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        all.writeBytes(document);
        return all.toByteArray();
    }
}
