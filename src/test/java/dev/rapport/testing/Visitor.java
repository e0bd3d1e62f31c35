package dev.rapport.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts, or a program: keeps cookies, sends the mark of the last page, follows no redirect. */
public final class Visitor {

    private static final Pattern MARK = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final String BOUNDARY = "between-the-parts";

    private int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new HashMap<>();
    private String mark = "";

    public Visitor(int port) {
        this.port = port;
    }

    /** Goes on at another node, with the same cookies. */
    public Visitor at(int otherPort) {
        this.port = otherPort;
        return this;
    }

    public Visitor withBasic(String username, String password) {
        String both = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
        return withHeader("Authorization", "Basic " + both);
    }

    public Visitor withToken(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    public Visitor withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Sends the last page's mark with whatever comes, as the scripts of pages do. */
    public Visitor withMark() {
        return withHeader("X-XSRF-TOKEN", mark);
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> answer = send("GET", path, "text/plain", "");
        Matcher found = MARK.matcher(answer.body());
        if (found.find()) {
            mark = found.group(1);
        }
        return answer;
    }

    /** Goes where an answer leads to, on Rapport or elsewhere. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        URI asked = answer.request().uri();
        URI next = asked.resolve(answer.headers().firstValue("Location").orElseThrow());
        return next.getPort() == port
                ? get(next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery()))
                : send(HttpRequest.newBuilder(next));
    }

    /** Sends a form as a browser does, with the last page's mark. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        if (!mark.isEmpty()) {
            fields.put("_csrf", mark);
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    /** Sends files as a form's parts, by part name. */
    public HttpResponse<String> files(String path, Map<String, byte[]> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((name, content) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"; filename=\"" + name + ".csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1))
                .append("\r\n"));
        return parts(path, body.append("--" + BOUNDARY + "--\r\n").toString());
    }

    private HttpResponse<String> parts(String path, String body) {
        HttpRequest.Builder request = request(path, "multipart/form-data; boundary=" + BOUNDARY);
        if (!mark.isEmpty()) {
            request.header("X-XSRF-TOKEN", mark);
        }
        return send(
                request.POST(BodyPublishers.ofByteArray(body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))));
    }

    /** Sends files chosen together in one field of a form, by file name. */
    public HttpResponse<String> upload(String path, String field, Map<String, byte[]> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((name, content) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1))
                .append("\r\n"));
        return parts(path, body.append("--" + BOUNDARY + "--\r\n").toString());
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        return send(request(path, type).method(method, BodyPublishers.ofString(body)));
    }

    /** The cookie with that name, as the server set it. */
    public HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type);
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
