package dev.rapport.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A program that calls the API in somebody's name. */
final class Caller {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final @Nullable String credentials;
    private final @Nullable String key;

    private Caller(int port, @Nullable String credentials, @Nullable String key) {
        this.port = port;
        this.credentials = credentials;
        this.key = key;
    }

    static Caller anybody(int port) {
        return new Caller(port, null, null);
    }

    static Caller somebody(int port, String username, String password) {
        String both = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
        return new Caller(port, "Basic " + both, null);
    }

    /** The same caller, whose acts carry this Idempotency-Key. */
    Caller withKey(String idempotencyKey) {
        return new Caller(port, credentials, idempotencyKey);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, Object body) {
        return send("POST", path, JSON.valueToTree(body).toString());
    }

    Answer put(String path, Object body) {
        return send("PUT", path, JSON.valueToTree(body).toString());
    }

    private Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE);
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException failure) {
                throw new UncheckedIOException("Not JSON: " + body, failure);
            }
        }

        /** The answer to a call that must have succeeded. */
        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Answered " + status + ": " + body);
            }
            return this;
        }
    }
}
