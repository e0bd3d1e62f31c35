package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that programs trip over. */
final class Odd {

    private static final String LONG = "x".repeat(100_000);

    private Odd() {}

    /** JSON as it is written where a value belongs, by what is odd about it. */
    static final Map<String, String> TOKENS = tokens();

    private static Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String plain : List.of(
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "-0.0",
                "2147483648",
                "9223372036854775808",
                "1e400",
                "1e-400",
                "1e999999999",
                "-1e999999999",
                "NaN",
                "-Infinity",
                "0x10",
                "01",
                "+1",
                ".5",
                "'x'",
                "undefined",
                "[]",
                "{}",
                "[[[]]]",
                "[null]",
                "{\"\":null}",
                "{\"a\":1,\"a\":2}",
                "\"\"",
                "\" \"",
                "\"1\"",
                "\"true\"",
                "\"null\"",
                "\"2026-02-30\"",
                "\"+999999999-12-31\"",
                "\"-999999999-01-01\"",
                "\"2026-01-01T00:00:00Z\"",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\uffff\\ufffe\"",
                "\"\u202egnp.exe\u2066\"",
                "\"\\u0007\\u001b[31m\\r\\nX: y\"",
                "\"\\\"",
                "\"\\x41\"",
                "\"tab\there\"",
                "\"' or 1=1; drop table person; --\"",
                "\"%s%n${7*7}#{7*7}<#assign x=1>\"",
                "\"<script>alert(1)</script>\"",
                "\"../../../../etc/passwd\"",
                "\"\ud83d\ude00\ud83c\udff3\ufe0f\u200d\ud83c\udf08\"")) {
            tokens.put(plain, plain);
        }
        tokens.put("100,000 characters", '"' + LONG + '"');
        tokens.put("70,000 emoji", '"' + "\ud83d\ude00".repeat(70_000) + '"');
        tokens.put("10,000 digits", "9".repeat(10_000));
        tokens.put("10,000 decimals", "0." + "1".repeat(10_000));
        tokens.put("10,000 elements", "[" + "\"a\",".repeat(9_999) + "\"a\"]");
        tokens.put("10,000 fields", many());
        tokens.put("arrays 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000));
        tokens.put("objects 10,000 deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        tokens.put("arrays 900 deep", "[".repeat(900) + "]".repeat(900));
        tokens.put("a name of 60,000 characters", "{\"" + "n".repeat(60_000) + "\":1}");
        return tokens;
    }

    /** Those that are no JSON, or that no field of any document can take. */
    static final Set<String> NEVER_VALUES = Set.of(
            "NaN",
            "-Infinity",
            "0x10",
            "01",
            "+1",
            ".5",
            "'x'",
            "undefined",
            "[[[]]]",
            "{\"a\":1,\"a\":2}",
            "\"\\\"",
            "\"\\x41\"",
            "\"tab\there\"",
            "10,000 fields",
            "arrays 10,000 deep",
            "objects 10,000 deep",
            "arrays 900 deep",
            "a name of 60,000 characters");

    private static String many() {
        StringBuilder fields = new StringBuilder("{\"f\":1");
        for (int i = 0; i < 10_000; i++) {
            fields.append(",\"f").append(i).append("\":").append(i);
        }
        return fields.append('}').toString();
    }

    /** Written in an address, by what is odd about it. */
    static final List<String> IN_ADDRESSES = List.of(
            "",
            "%20",
            "+",
            "0",
            "-1",
            "1.5",
            "1001",
            "2147483648",
            "9223372036854775808",
            "1e9",
            "NaN",
            "0x1",
            "%D9%A1",
            "%EF%BC%91",
            "true",
            "null",
            "undefined",
            "%00",
            "a%00b",
            "%0D%0AX-Y:%20z",
            "%FF",
            "%C0%80",
            "%C0%AE%C0%AE",
            "%ED%A0%80",
            "%F5%80%80%80",
            "%FE%FF%00a",
            "%EF%BB%BF1",
            "%E2%80%AEgnp.exe",
            "%F0%9F%98%80",
            "%u0041",
            "%2e%2e%2f%2e%2e",
            "..",
            "%252e%252e",
            "%5C..%5C",
            "'%20or%201=1--",
            "%25",
            "*",
            "%3Cscript%3E",
            "$%7B7*7%7D",
            "x".repeat(300),
            "x".repeat(6_000),
            "4".repeat(400),
            "%F0%9F%98%80".repeat(300),
            "AA==",
            "____",
            "H4sIAAAA",
            "MjAyNi0wMS0wMQ",
            "Hx8fHx8fHx8",
            "MR8x",
            "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTkfMQ",
            "LTFfMQ",
            "KzEwMDAwMC0wMS0wMR94",
            "AB8x");

    /** Whole documents in bytes, by what is odd about them. {@code sound} is one in order. */
    static Map<String, byte[]> documents(byte[] sound) {
        Map<String, byte[]> odd = new LinkedHashMap<>();
        String text = new String(sound, UTF_8);
        odd.put("nothing", new byte[0]);
        for (String plain :
                List.of("null", "[]", "{}", "\"x\"", "1", "true", "{", "}", "[", "\"", "{\"a\"", "NaN", " ")) {
            odd.put("document " + plain, plain.getBytes(UTF_8));
        }
        for (int cut : new int[] {1, text.length() / 3, text.length() / 2, text.length() - 1}) {
            odd.put(
                    "cut after " + cut,
                    text.substring(0, Math.max(0, Math.min(cut, text.length()))).getBytes(UTF_8));
        }
        odd.put("more behind", (text + "{}").getBytes(UTF_8));
        odd.put("garbage behind", (text + "\u0000\u0001x").getBytes(UTF_8));
        odd.put("twice in a list", ("[" + text + "," + text + "]").getBytes(UTF_8));
        odd.put("comment", ("/* c */" + text).getBytes(UTF_8));
        odd.put("byte order mark", join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, sound));
        odd.put("UTF-16 little endian", join(new byte[] {(byte) 0xff, (byte) 0xfe}, text.getBytes(UTF_16LE)));
        odd.put("UTF-16 big endian", join(new byte[] {(byte) 0xfe, (byte) 0xff}, text.getBytes(UTF_16BE)));
        odd.put("UTF-16 without mark", text.getBytes(UTF_16LE));
        odd.put("broken UTF-8", text.replace("\":\"", "\":\"\u00ff\u00c0\u0080").getBytes(ISO_8859_1));
        odd.put(
                "overlong UTF-8",
                text.replace("\":\"", "\":\"\u00c0\u00af\u00e0\u0080\u00af").getBytes(ISO_8859_1));
        odd.put(
                "surrogates in UTF-8",
                text.replace("\":\"", "\":\"\u00ed\u00a0\u0080").getBytes(ISO_8859_1));
        odd.put("NUL", text.replace("\":\"", "\":\"\u0000").getBytes(UTF_8));
        odd.put("only NUL", new byte[1000]);
        odd.put("arrays 10,000 deep", ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(UTF_8));
        odd.put("arrays 200,000 deep, open", "[".repeat(200_000).getBytes(UTF_8));
        odd.put("objects 10,000 deep", ("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)).getBytes(UTF_8));
        odd.put("unknown field deep", deep(text).getBytes(UTF_8));
        odd.put("more than 2 MB", ("{\"a\":\"" + "x".repeat(2_200_000) + "\"}").getBytes(UTF_8));
        odd.put("a form", "a=b&a=c&%ZZ=%".getBytes(UTF_8));
        odd.put("XML", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes(UTF_8));
        return odd;
    }

    /** Those of them that are nested beyond what any reader should follow. */
    static final Set<String> DEEP = Set.of("objects 10,000 deep", "unknown field deep");

    /** Those of them that cannot stand for a JSON document. */
    static final Set<String> NO_JSON = Set.of(
            "document null",
            "document []",
            "document \"x\"",
            "document 1",
            "document true",
            "document {",
            "document }",
            "document [",
            "document \"",
            "document {\"a\"",
            "document NaN",
            "more behind",
            "garbage behind",
            "twice in a list",
            "comment",
            "only NUL",
            "arrays 10,000 deep",
            "arrays 200,000 deep, open",
            "objects 10,000 deep",
            "unknown field deep",
            "more than 2 MB",
            "a form",
            "XML");

    private static String deep(String text) {
        return text.replaceFirst("\\{", "{\"unknown\":" + "[".repeat(10_000) + "]".repeat(10_000) + ",");
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    /** Lines of a request's head, by nothing but themselves; a name given replaces what stands there. */
    static final List<String> HEADERS = List.of(
            "Content-Type: text/plain",
            "Content-Type: application/xml",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: application/json;charset=utf-7",
            "Content-Type: application/json;charset=no-such",
            "Content-Type: application/json;charset=",
            "Content-Type: application/json;charset=\"\u0000\"",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: application/octet-stream",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: multipart/mixed; boundary=x",
            "Content-Type: MULTIPART/FORM-DATA; boundary=\"\u00e4\"",
            "Content-Type: //",
            "Content-Type: ;",
            "Content-Type: */*",
            "Content-Type: application/*",
            "Content-Type: application/json, text/plain",
            "Content-Type: \u00ff\u00fe",
            "Content-Type: " + "a".repeat(4000),
            "Content-Encoding: gzip",
            "Content-Encoding: br, deflate",
            "Accept: text/html",
            "Accept: image/png",
            "Accept: application/xml",
            "Accept: application/problem+xml",
            "Accept: */*;q=abc",
            "Accept: //",
            "Accept: " + "a/b,".repeat(1000),
            "Accept: application/json;q=0",
            "Accept: text/event-stream",
            "Accept-Language: \u00ff,*;q=9",
            "Accept-Language: " + "de-".repeat(1000),
            "Accept-Charset: no-such",
            "Accept-Encoding: identity;q=0",
            "Range: bytes=5-1,0-0,-9999999999999999999",
            "If-Modified-Since: never",
            "If-None-Match: \"\u00ff",
            "If-Unmodified-Since: 99",
            "Expect: the-impossible",
            "X-HTTP-Method-Override: DELETE",
            "X-Requested-With: XMLHttpRequest",
            "HX-Request: true",
            "X-Request-Id: \u00ff\u0001<script>",
            "X-Request-Id: " + "r".repeat(3000),
            "X-Forwarded-For: ${jndi:ldap://x}",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: 99999999",
            "X-Forwarded-Prefix: /\u00ff",
            "Forwarded: for=\"[::1\"; host=evil.example; proto=x",
            "Origin: null",
            "Origin: https://evil.example",
            "Referer: \u00ff",
            "Cookie: rapport=\u0000; rapport=x; =; ;;",
            "Cookie: rapport=../../../etc; JSESSIONID=x",
            "Cookie: rapport=AAAA",
            "Cookie: " + "c=d; ".repeat(1000),
            "Authorization: Basic",
            "Authorization: Basic !!!!",
            "Authorization: Basic Og==",
            "Authorization: Basic eA==",
            "Authorization: Basic AAA6AAA=",
            "Authorization: Basic /////zo=",
            "Authorization: Basic " + "QUFB".repeat(1500),
            "Authorization: Bearer",
            "Authorization: Bearer x.y.z",
            "Authorization: Negotiate x",
            "Authorization: ",
            "Authorization: \u00ff",
            "Idempotency-Key: ",
            "Idempotency-Key: \u00ff",
            "Idempotency-Key: " + "k".repeat(3000),
            "Idempotency-Key: a b'c\"",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: identity",
            "Trailer: Content-Length",
            "TE: trailers",
            "Upgrade: h2c",
            "Upgrade: websocket",
            "Max-Forwards: -1",
            "Host: evil.example",
            "Host: localhost:99999",
            "Host: \u00ff",
            "Host: ",
            "Host: a/b?c#d",
            "X-" + "h".repeat(3000) + ": 1",
            "X-Large: " + "l".repeat(9000));
}
