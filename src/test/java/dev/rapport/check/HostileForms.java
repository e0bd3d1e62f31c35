package dev.rapport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forms that must be refused; the component that is wrong has the id “bad”. */
final class HostileForms {

    /** What a hostile form is refused for. */
    record Refused(String rule, String json) {}

    private HostileForms() {}

    /** One for each rule at least, warnings too. */
    static List<Refused> all() {
        List<Refused> all = new ArrayList<>(components());
        files().stream().filter(one -> !one.json().isBlank()).forEach(all::add);
        all.add(
                new Refused(
                        "form-required-hidden",
                        "{'type':'textfield','id':'a','key':'a','label':'A','validate':{'required':true},'conditional':{'hide':'=true'}}"));
        return all;
    }

    static List<Refused> components() {
        return List.of(
                bad("form-component-not-allowed", "'type':'html','content':'<script>alert(1)</script>'"),
                bad("form-component-not-allowed", "'type':'iframe','url':'https://evil.example'"),
                bad("form-component-not-allowed", "'type':'image','source':'https://evil.example/a.png'"),
                bad("form-component-not-allowed", "'type':'button','action':'submit','label':'Go'"),
                bad("form-component-not-allowed", "'type':'filepicker','key':'f','label':'F'"),
                bad("form-component-not-allowed", "'type':'documentPreview','dataSource':'=d'"),
                bad("form-component-not-allowed", "'type':'teleport'"),
                bad("form-component-not-allowed", "'label':'no type'"),
                field("form-attribute-not-allowed", "'onclick':'alert(1)'"),
                bad("form-value-not-allowed", "'type':'number','key':'k','label':'L','increment':1e-300000"),
                bad("form-value-not-allowed", "'type':'number','key':'k','label':'L','validate':{'min':1e-999999999}"),
                field("form-attribute-not-allowed", "'properties':{'a':'b'}"),
                field("form-attribute-not-allowed", "'validate':{'script':'x'}"),
                field("form-attribute-not-allowed", "'layout':{'style':'x'}"),
                field("form-attribute-not-allowed", "'conditional':{'show':'=true'}"),
                field("form-attribute-not-allowed", "'validate':'=true'"),
                field("form-attribute-not-allowed", "'components':[]"),
                field("form-words-hold-markup", "'description':'<img src=x onerror=alert(1)>'"),
                field("form-words-hold-markup", "'description':'</p><b>'"),
                field("form-words-hold-markup", "'description':'<!-- x'"),
                text("form-words-hold-markup", "![a](https://evil.example/a.png)"),
                text("form-words-hold-markup", "<https://evil.example>"),
                text("form-words-hold-markup", "=\\\"<script>\\\" + name"),
                text("form-words-hold-markup", "{{ \\\"<img src=x>\\\" }}"),
                text("form-words-hold-markup", "{{ \\\"[a](java\\\" + \\\"script:b)\\\" }}"),
                text("form-link-not-allowed", "[a](javascript:alert(1))"),
                text("form-link-not-allowed", "[a]( \\n javascript:alert(1))"),
                text("form-link-not-allowed", "[a](java&#115;cript:alert(1))"),
                text("form-link-not-allowed", "[a](JaVaScRiPt:alert(1))"),
                text("form-link-not-allowed", "[a](data:text/html,x)"),
                text("form-link-not-allowed", "[a](vbscript:x)"),
                text("form-link-not-allowed", "[a](//evil.example)"),
                text("form-link-not-allowed", "[a](http://evil.example)"),
                text("form-link-not-allowed", "[a]({{ url }})"),
                text("form-link-not-allowed", "[a][b]\\n\\n[b]: javascript:alert(1)"),
                text("form-link-not-allowed", "go to http://evil.example"),
                text("form-template-not-allowed", "{{#loop people}}{{name}}{{/loop}}"),
                text("form-template-not-allowed", "{{#if a}}x{{/if}}"),
                text("form-template-not-allowed", "{{ a"),
                text("form-template-not-allowed", "a }}"),
                text("form-feel-not-allowed", "{{ for x in 1..1000000000 return x }}"),
                text("form-feel-not-allowed", "=for x in 1..1000000000 return x"),
                text("form-feel-not-allowed", "  =repeat(\\\"x\\\", 1000000000)"),
                text("form-feel-not-allowed", "{{ }}"),
                field("form-feel-not-allowed", "'conditional':{'hide':'=some x in y satisfies x'}"),
                field("form-feel-not-allowed", "'readonly':'=(function() 1)()'"),
                field("form-feel-not-allowed", "'validate':{'required':'=x.getClass()'}"),
                field("form-feel-not-allowed", "'validate':{'maxLength':'=9 ** 9'}"),
                field("form-feel-not-allowed", "'appearance':{'prefixAdorner':'={a: 1}'}"),
                bad("form-feel-not-allowed", "'type':'expression','key':'e','expression':'=matches(a, b)'"),
                bad("form-feel-not-allowed", "'type':'table','dataSource':'=a[item = 1]','columns':[]"),
                bad("form-feel-not-allowed", "'type':'select','key':'s','label':'S','valuesExpression':'=sort(a)'"),
                bad("form-value-not-allowed", "'type':'expression','key':'e','expression':'1 + 1'"),
                field("form-value-not-allowed", "'label':{'a':1}"),
                field("form-value-not-allowed", "'disabled':'=true'"),
                field("form-value-not-allowed", "'validate':{'minLength':1e400}"),
                field("form-value-not-allowed", "'validate':{'validationType':'script'}"),
                field("form-value-not-allowed", "'defaultValue':{'a':1}"),
                bad("form-value-not-allowed", "'type':'radio','key':'r','label':'R','values':[{'label':'A'}]"),
                bad(
                        "form-value-not-allowed",
                        "'type':'radio','key':'r','label':'R','values':[{'label':'A','value':'a','x':1}]"),
                bad("form-value-not-allowed", "'type':'radio','key':'r','label':'R','values':'abc'"),
                field("form-pattern-unsafe", "'validate':{'pattern':'^(a+)+$'}"),
                field("form-pattern-unsafe", "'validate':{'pattern':7}"),
                bad("form-key-wrong", "'type':'textfield','key':'__proto__','label':'L'"),
                bad("form-key-wrong", "'type':'textfield','key':'a b','label':'L'"),
                bad("form-key-wrong", "'type':'textfield','key':'a.b','label':'L'"),
                bad("form-key-wrong", "'type':'group','path':'a.constructor','label':'L','components':[]"),
                bad("form-key-missing", "'type':'textfield','label':'L'"),
                bad("form-key-missing", "'type':'dynamiclist','label':'L','components':[]"),
                bad("form-label-missing", "'type':'textfield','key':'l'"),
                bad("form-choices-missing", "'type':'select','key':'s','label':'S'"),
                bad("form-choices-missing", "'type':'select','key':'s','label':'S','values':[]"),
                bad("form-choices-missing", "'type':'select','key':'s','label':'S','valuesKey':'s'"),
                bad(
                        "form-choices-missing",
                        "'type':'select','key':'s','label':'S','valuesKey':'a','valuesExpression':'=b'"),
                bad("form-computes-itself", "'type':'expression','key':'e','expression':'=e + e'"),
                bad("form-computes-itself", "'type':'expression','key':'e','expression':'=this'"),
                new Refused(
                        "form-computes-itself",
                        "{'type':'expression','id':'bad','key':'a','expression':'=b'},"
                                + "{'type':'expression','id':'b','key':'b','expression':'=a'}"),
                new Refused(
                        "form-key-twice",
                        "{'type':'textfield','key':'a','label':'A'},"
                                + "{'type':'textfield','id':'bad','key':'a','label':'B'}"),
                new Refused("form-id-twice", "{'type':'separator','id':'bad'},{'type':'separator','id':'bad'}"),
                new Refused("form-grows", growing()));
    }

    static List<Refused> files() {
        String deep = "{'type':'group','components':[".repeat(10) + "]}".repeat(10);
        String many = IntStream.range(0, 501)
                .mapToObj(at -> "{'type':'separator','id':'s" + at + "'}")
                .collect(Collectors.joining(","));
        String field = "{'type':'separator','id':'s'}";
        return List.of(
                new Refused("form-unreadable", ""),
                new Refused("form-unreadable", "[]"),
                new Refused("form-unreadable", "{"),
                new Refused("form-unreadable", "{\"id\":\"a\",\"id\":\"b\",\"components\":[]}"),
                new Refused("form-unreadable", RealisticForms.form("a", field) + " {}"),
                new Refused("form-unreadable", "{\"a\":".repeat(100_000)),
                new Refused("form-unreadable", " ".repeat((1 << 20) + 1)),
                new Refused("form-too-large", RealisticForms.form("a", deep)),
                new Refused("form-too-large", RealisticForms.form("a", many)),
                new Refused("form-empty", RealisticForms.form("a", "")),
                new Refused("form-empty", "{\"id\":\"a\",\"components\":{}}"),
                new Refused("form-id", RealisticForms.form("A b", field)),
                new Refused("form-id", "{\"components\":[]}"),
                new Refused("form-attribute-not-allowed", "{\"id\":\"a\",\"scripts\":[],\"components\":[]}"),
                new Refused("form-attribute-not-allowed", "{\"id\":\"a\",\"exporter\":{\"x\":1},\"components\":[]}"),
                new Refused("form-value-not-allowed", "{\"id\":\"a\",\"type\":\"evil\",\"components\":[]}"));
    }

    /** Each expression holds the one before ten times. */
    private static String growing() {
        return IntStream.range(0, 9)
                .mapToObj(at -> "{'type':'expression','id':'" + (at == 8 ? "bad" : "e" + at) + "','key':'v" + (at + 1)
                        + "','expression':'=" + ("v" + at + " + ").repeat(9) + "v" + at + "'}")
                .collect(Collectors.joining(","));
    }

    private static Refused bad(String rule, String attributes) {
        return new Refused(rule, "{'id':'bad'," + attributes + "}");
    }

    private static Refused field(String rule, String attributes) {
        String label = attributes.startsWith("'label'") ? "" : "'label':'L',";
        return bad(rule, "'type':'textfield','key':'k'," + label + attributes);
    }

    private static Refused text(String rule, String words) {
        return bad(rule, "'type':'text','text':'" + words + "'");
    }
}
