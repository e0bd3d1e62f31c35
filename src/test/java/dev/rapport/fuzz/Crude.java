package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that are broken as HTTP, before anybody looks at what they ask for. */
final class Crude {

    /** What they are about, if anything. */
    static final Operation ANY =
            new Operation("POST /api/projects", List.of(), () -> new Call("POST", "/api/projects"));

    private final String host;
    private final String json;

    /** @param credentials a line of the head */
    Crude(String credentials) {
        this.host = "Host: localhost\r\nConnection: close\r\n" + credentials + "\r\n";
        this.json = host + "Content-Type: application/json\r\n";
    }

    Map<String, byte[]> requests() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        heads().forEach((words, head) -> all.put(words, (head + "\r\n").getBytes(ISO_8859_1)));
        bodies().forEach((words, text) -> all.put(words, text.getBytes(ISO_8859_1)));
        return all;
    }

    private Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        for (String method :
                List.of("", "get", "G\u0000T", "TRACE", "CONNECT", "PROPFIND", "TRACK", "X".repeat(9000), "G{}T")) {
            heads.put("method " + Spoils.shortened(method), method + " /api/tasks HTTP/1.1\r\n" + host);
        }
        for (String target : List.of(
                "",
                "*",
                "//",
                "api/tasks",
                "http://evil.example/api/tasks",
                "http://",
                "/api/tasks?\u0000",
                "/api/tasks#x",
                "/api/ta sks",
                "/api/tasks\\..\\people",
                "/api/{x}|^`",
                "/api/\u00ff",
                "/api/%",
                "/api/%zz",
                "/api/tasks?a=%zz",
                "/api/tasks?a=b%",
                "/" + "a/".repeat(5000),
                "/api/tasks?" + "a".repeat(9000))) {
            heads.put("target " + Spoils.shortened(target), "GET " + target + " HTTP/1.1\r\n" + host);
        }
        for (String version :
                List.of("", " HTTP/0.9", " HTTP/1.0", " HTTP/2.0", " HTTP/9.9", " http/1.1", " FTP/1.1")) {
            heads.put("version" + version, "GET /api/tasks" + version + "\r\n" + host);
        }
        for (String line : List.of(
                "no colon",
                ": no name",
                "Na me: x",
                "Name : x",
                "N\u0000: x",
                "Name: \u0000\u0001",
                " folded: x",
                "X: y\r\n z",
                "Content-Length: -1",
                "Content-Length: x",
                "Content-Length: 99999999999999999999",
                "Content-Length: 0\r\nContent-Length: 1",
                "Content-Length: 0, 0",
                "Host: other",
                "Cookie: " + "c=d; ".repeat(2000),
                "X: y\r\n".repeat(200) + "Z: z",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: x",
                "Transfer-Encoding: chunked\r\nContent-Length: 5")) {
            heads.put("line " + Spoils.shortened(line), "POST /api/tasks HTTP/1.1\r\n" + host + line + "\r\n");
        }
        heads.put("no host", "GET /api/tasks HTTP/1.1\r\nConnection: close\r\n");
        return heads;
    }

    private Map<String, String> bodies() {
        Map<String, String> all = new LinkedHashMap<>();
        String post = "POST /api/projects HTTP/1.1\r\n";
        all.put("nothing", "");
        all.put("only an end of line", "\r\n");
        all.put("noise", "\u0000\u00ff\u0016\u0003\u0001\u0002\u0000\u0001");
        all.put("a head without end", post + json);
        all.put("less than announced", post + json + "Content-Length: 100\r\n\r\n{\"key\":");
        all.put("more than announced", post + json + "Content-Length: 2\r\n\r\n{}{}{}{}");
        String chunked = post + json + "Transfer-Encoding: chunked\r\n\r\n";
        all.put("chunks without end", chunked + "2\r\n{}\r\n");
        all.put("a cut chunk", chunked + "ff\r\n{}");
        all.put("no chunk length", chunked + "x\r\n{}\r\n0\r\n\r\n");
        all.put("a negative chunk", chunked + "-2\r\n{}\r\n0\r\n\r\n");
        all.put("a huge chunk", chunked + "7fffffffffffffff\r\n{}\r\n");
        all.put("a chunk with a long extension", chunked + "2;" + "e".repeat(9000) + "\r\n{}\r\n0\r\n\r\n");
        all.put("a trailer", chunked + "2\r\n{}\r\n0\r\nContent-Length: 5\r\n\r\n");
        all.put("a long trailer", chunked + "2\r\n{}\r\n0\r\nX: " + "t".repeat(9000) + "\r\n\r\n");
        all.put("chunks beyond 2 MB", chunked + ("8000\r\n" + " ".repeat(0x8000) + "\r\n").repeat(70) + "0\r\n\r\n");
        all.put(
                "form data without end",
                post + host + "Content-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: 4000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\na");
        return all;
    }
}
