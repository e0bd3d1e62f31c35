package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ways to spoil a form of several parts. */
final class SpoiltParts {

    private static final List<String> FILES = List.of(
            "",
            " ",
            ".",
            "..",
            "../../../../tmp/rapport-escaped.bpmn",
            "..\\\\..\\\\windows\\\\x.bpmn",
            "/etc/cron.d/x.form",
            "C:\\\\x.dmn",
            "a/b/c.bpmn",
            "a\u0000.bpmn",
            "con.bpmn",
            "x.bpmn.",
            "x.bpmn;y=z",
            "x.exe",
            ".bpmn",
            "%2e%2e%2fx.bpmn",
            "=?utf-8?B?Li4vLi4veC5icG1u?=",
            "\u00e2\u0080\u00aenmpb.form",
            "\u00ff\u00fe.bpmn",
            "x".repeat(300) + ".bpmn",
            "x".repeat(5000) + ".bpmn");

    private static final String NAMED = "Content-Disposition: form-data; name=\"FIELD\"; filename=\"x.bpmn\"\r\n";

    private static final List<String> HEADS = List.of(
            "",
            "Content-Disposition: form-data\r\n",
            "Content-Disposition: form-data; name=\r\n",
            "Content-Disposition: form-data; name=\"\"\r\n",
            "Content-Disposition: attachment; filename=\"x.bpmn\"\r\n",
            "Content-Disposition: form-data; name=\"FIELD\"\r\n",
            "Content-Disposition: form-data; name=\"FIELD\"; filename*=UTF-8''%FF%FE\r\n",
            "Content-Disposition: form-data; name=\"FIELD\"; filename*=no-such''x\r\n",
            "Content-Disposition: form-data; name=\"FIELD\"; filename=\"x.bpmn\r\n",
            "Content-Disposition: form-data; name=\"FIELD\"; filename=\"a.bpmn\"; filename=\"b.bpmn\"\r\n",
            "Content-Disposition: form-data; name=\"_csrf\"\r\n",
            "Content-Disposition: form-data; name=\"no-such\"; filename=\"x.bpmn\"\r\n",
            "Content-Disposition: form-data; name=\"FIELD\"; filename=\"x.bpmn\"\r\nContent-Type: //\r\n",
            NAMED + "Content-Type: text/plain; charset=no-such\r\n",
            NAMED + "Content-Transfer-Encoding: base64\r\n",
            "Content-Disposition: form-data; name=\"FIELD\"; filename=\"x.bpmn\"\r\nContent-Length: -1\r\n",
            "Content-Disposition: form-data; name=\"FIELD\"\r\nContent-Type: multipart/mixed; boundary=inner\r\n",
            "Content-Type: application/json\r\n",
            "no colon\r\n",
            ": empty\r\n",
            "X: " + "h".repeat(20_000) + "\r\n",
            "X: 1\r\n".repeat(3000));

    private SpoiltParts() {}

    static List<Spoil> of(Call sound) {
        List<Spoil> all = new ArrayList<>();
        String field = sound.parts.get(0).head().replaceAll("(?s).*?name=\"([^\"]*)\".*", "$1");
        FILES.forEach(name -> all.add(first("file “" + Spoils.shortened(name) + "”", file(field, name))));
        HEADS.forEach(head -> all.add(first("part " + Spoils.shortened(head.strip()), head.replace("FIELD", field))));
        all.add(new Spoil("no part", call -> call.parts.clear()));
        all.add(new Spoil("no end", call -> call.end = "").asWrong());
        all.add(new Spoil("boundary with a space", call -> call.boundary = "a b"));
        all.add(new Spoil("another boundary", call -> call.boundary = "another").asWrong());
        all.add(new Spoil("boundary of 3,000", call -> boundary(call, "b".repeat(3000))));
        all.add(new Spoil("boundary of one", call -> boundary(call, "-")));
        all.add(new Spoil("2,000 parts", call -> times(call, 2000)));
        all.add(new Spoil("60 parts", call -> times(call, 60)));
        all.add(new Spoil("all parts twice", call -> call.parts.addAll(List.copyOf(call.parts))));
        all.add(new Spoil(
                "a form in the form",
                call -> call.parts.add(new Call.Part(
                        "Content-Disposition: form-data; name=\"" + field + "\"\r\n"
                                + "Content-Type: multipart/mixed; boundary=inner\r\n",
                        "--inner\r\nContent-Disposition: file; filename=\"x.bpmn\"\r\n\r\nx\r\n--inner--"
                                .getBytes(UTF_8)))));
        for (int cut : new int[] {10, 60, 200, -5}) {
            all.add(new Spoil("cut at " + cut, call -> cut(call, cut)));
        }
        contents()
                .forEach(content -> all.add(new Spoil(
                        "content " + Spoils.shortened(new String(content, ISO_8859_1)),
                        call -> content(call, content))));
        return all;
    }

    private static List<byte[]> contents() {
        List<byte[]> odd = new ArrayList<>();
        for (String text : List.of(
                "",
                "\u0000",
                "\u00ff\u00fe",
                "<a",
                "{",
                "null",
                "[]",
                "{\"components\":" + "[".repeat(10_000),
                "{\"key\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                "<?xml version=\"1.0\" encoding=\"no-such\"?><a/>",
                "<a>".repeat(10_000),
                "unit,name,parent,manager\n\"",
                "unit,name,parent,manager\na,b,a,\n",
                "unit,unit\n1,2\n",
                "username,name,email,unit,roles,language,hours,until\na\u0000,b,c,d,e,f,1e9,2026-02-30\n",
                ",".repeat(5000),
                "\n".repeat(5000))) {
            odd.add(text.getBytes(ISO_8859_1));
        }
        odd.add("unit,name".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        odd.add(new byte[2_500_000]);
        return odd;
    }

    private static String file(String field, String name) {
        return "Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n";
    }

    private static Spoil first(String name, String head) {
        return new Spoil(
                name,
                call -> call.parts.set(0, new Call.Part(head, call.parts.get(0).content())));
    }

    private static void content(Call call, byte[] content) {
        call.parts.set(0, new Call.Part(call.parts.get(0).head(), content));
    }

    private static void boundary(Call call, String boundary) {
        call.boundary = boundary;
        call.header("Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private static void times(Call call, int times) {
        Call.Part part = call.parts.get(0);
        for (int i = 1; i < times; i++) {
            call.parts.add(part);
        }
    }

    private static void cut(Call call, int at) {
        byte[] all = call.document();
        call.raw = Arrays.copyOf(all, at < 0 ? all.length + at : Math.min(at, all.length));
    }
}
