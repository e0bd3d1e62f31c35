package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a server is to answer that it does not know how HTTP itself is spoken: RFC 9110, 15.6.2 and 15.6.6. Nowhere else
 * are these two failures anything but ours.
 */
final class Protocol {

    private static final int NOT_IMPLEMENTED = 501;
    private static final int VERSION_NOT_SUPPORTED = 505;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern VERSION = Pattern.compile(" HTTP/1\\.[01]$");
    private static final Pattern CODING = Pattern.compile("(?i)^Transfer-Encoding:(?!\\s*chunked\\s*$)");

    private Protocol() {}

    /** Whether the request has a method, a transfer coding or a version that nobody has to know. */
    static boolean mayAnswer(int status, byte[] request) {
        String all = new String(request, ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        List<String> head =
                all.substring(0, end < 0 ? all.length() : end).lines().toList();
        String line = head.isEmpty() ? "" : head.get(0);
        return switch (status) {
            case NOT_IMPLEMENTED ->
                !METHODS.contains(line.split(" ", 2)[0])
                        || head.stream()
                                .anyMatch(header -> CODING.matcher(header).find());
            case VERSION_NOT_SUPPORTED -> !VERSION.matcher(line).find();
            default -> false;
        };
    }
}
