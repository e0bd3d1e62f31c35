package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status nought where the connection was closed without an answer
 */
public record Answer(int status, String head, String body) {

    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
    private static final Pattern CONTINUE = Pattern.compile("^HTTP/1\\.1 100[^\r\n]*\r\n\r\n");

    static Answer read(byte[] bytes) {
        String all = CONTINUE.matcher(new String(bytes, ISO_8859_1)).replaceFirst("");
        int end = all.indexOf("\r\n\r\n");
        String head = end < 0 ? all : all.substring(0, end);
        String body = end < 0 ? "" : all.substring(end + 4);
        Matcher status = STATUS.matcher(head);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(
                status.find() ? Integer.parseInt(status.group(1)) : 0,
                head,
                new String((chunked ? joined(body) : body).getBytes(ISO_8859_1), UTF_8));
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line), 16);
            if (length == 0) {
                break;
            }
            body.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return body.toString();
    }

    public Optional<String> header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    public String type() {
        return header("Content-Type").orElse("");
    }

    public boolean isError() {
        return status == 0 || status >= 400;
    }
}
