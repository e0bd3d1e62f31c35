package dev.rapport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decision tables as people draw them, and as nobody should. */
final class Tables {

    /** A table, what it is refused for, and the element that is named. */
    record Refused(String rule, String element, String xml) {}

    private static final String OPEN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
              xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
              xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
              xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="defs" name="Tables" namespace="http://camunda.org/schema/1.0/dmn"
              exporter="Camunda Modeler" exporterVersion="5.40.0" modeler:executionPlatform="Camunda Platform"
              modeler:executionPlatformVersion="7.24.0">
            """;
    static final String TABLE = OPEN + """
            <decision id="size" name="Size of change" camunda:historyTimeToLive="P10D">
              <decisionTable id="table" hitPolicy="FIRST" biodi:annotationsWidth="400">
                <input id="in" label="People" biodi:width="190" camunda:inputVariable="people">
                  <inputExpression id="read" typeRef="integer" expressionLanguage="feel"><text>people</text></inputExpression>
                  <inputValues id="allowed"><text>1,2,3</text></inputValues>
                </input>
                <output id="out" label="Size" name="size" typeRef="string">
                  <outputValues id="sizes"><text>"a","b"</text></outputValues>
                </output>
                <rule id="rule-1"><description>Small</description>
                  <inputEntry id="when"><text>&lt;= 3</text></inputEntry>
                  <outputEntry id="then"><text>"a"</text></outputEntry></rule>
              </decisionTable>
            </decision>
            </definitions>
            """;
    private static final String CHAIN = OPEN + """
            <inputData id="cost" name="Cost"><variable id="cost-v" name="cost" typeRef="double"/></inputData>
            <knowledgeSource id="rules" name="House rules"><type>handbook</type></knowledgeSource>
            <decision id="risk" name="Risk" camunda:historyTimeToLive="30" camunda:versionTag="2">
              <description>How risky</description><question>How risky?</question><allowedAnswers>low</allowedAnswers>
              <variable id="risk-v" name="risk" typeRef="string"/>
              <informationRequirement id="i1"><requiredInput href="#cost"/></informationRequirement>
              <authorityRequirement id="a1"><requiredAuthority href="#rules"/></authorityRequirement>
              <literalExpression id="risk-e" typeRef="string"><text>if cost &gt; 10 then "high" else "low"</text></literalExpression>
            </decision>
            <decision id="board" name="Board" camunda:historyTimeToLive="P30D">
              <informationRequirement id="i2"><requiredDecision href="#risk"/></informationRequirement>
              <decisionTable id="board-t" hitPolicy="COLLECT" aggregation="SUM" preferredOrientation="Rule-as-Row">
                <input id="board-i"><inputExpression id="board-x" typeRef="string"><text>risk</text></inputExpression></input>
                <output id="board-o" name="votes" typeRef="integer"/>
                <rule id="b1"><inputEntry id="b1i"><text>-</text></inputEntry><outputEntry id="b1o"><text>1</text></outputEntry></rule>
                <rule id="b2"><inputEntry id="b2i"><text>not("low")</text></inputEntry><outputEntry id="b2o"><text>2</text></outputEntry></rule>
              </decisionTable>
            </decision>
            <textAnnotation id="note"><text>Agreed with the board</text></textAnnotation>
            <association id="as"><sourceRef href="#note"/><targetRef href="#board"/></association>
            <dmndi:DMNDI><dmndi:DMNDiagram id="dia"><dmndi:DMNShape id="s1" dmnElementRef="risk"><dc:Bounds x="1" y="2" width="3" height="4"/>
            </dmndi:DMNShape><dmndi:DMNEdge id="e1" dmnElementRef="i2"><di:waypoint x="1" y="2"/></dmndi:DMNEdge></dmndi:DMNDiagram></dmndi:DMNDI>
            </definitions>
            """;

    private Tables() {}

    static Stream<String> realistic() {
        String dates = TABLE.replace("people</text>", "date(due)</text>")
                .replace("typeRef=\"integer\"", "typeRef=\"date\"")
                .replace("&lt;= 3", "[date(\"2027-01-01\")..date(\"2027-12-31\")]");
        String any = TABLE.replace("FIRST", "RULE ORDER").replace("\"a\"</text>", "upper case(\"a\") + \" b\"</text>");
        String bare = TABLE.replace(" expressionLanguage=\"feel\"", "").replace(" hitPolicy=\"FIRST\"", "");
        return Stream.of(TABLE, CHAIN, dates, any, bare);
    }

    /** One for each rule at least, warnings too. */
    static List<Refused> all() {
        List<Refused> all = new ArrayList<>(hostile());
        all.add(new Refused("table-without-rules", "table", TABLE.replaceAll("(?s)<rule.*</rule>", "")));
        return all;
    }

    /** What stands in it otherwise than in the table, or the chain, from which it was made. */
    static String changedPart(String xml) {
        String one = changedPart(xml, TABLE);
        String other = changedPart(xml, CHAIN);
        return one.length() <= other.length() ? one : other;
    }

    private static String changedPart(String xml, String table) {
        int first = 0;
        while (first < Math.min(xml.length(), table.length()) && xml.charAt(first) == table.charAt(first)) {
            first++;
        }
        int last = xml.length();
        int there = table.length();
        while (last > first && there > first && xml.charAt(last - 1) == table.charAt(there - 1)) {
            last--;
            there--;
        }
        int open = xml.lastIndexOf('<', Math.max(0, first - 1));
        int close = xml.indexOf('>', last);
        return xml.substring(Math.max(0, open), close < 0 ? xml.length() : close + 1);
    }

    static List<Refused> hostile() {
        return List.of(
                changed("table-language-not-allowed", "read", "=\"feel\"", "=\"juel\""),
                changed("table-language-not-allowed", "read", "=\"feel\"", "=\"groovy\""),
                changed(
                        "table-language-not-allowed",
                        "then",
                        "id=\"then\"",
                        "id=\"then\" expressionLanguage=\"javascript\""),
                changed(
                        "table-language-not-allowed",
                        "when",
                        "id=\"when\"",
                        "id=\"when\" expressionLanguage=\"feel \""),
                changed("table-language-not-allowed", "defs", "exporter=", "expressionLanguage=\"juel\" exporter="),
                changed("table-feel-not-allowed", "read", "<text>people", "<text>for x in 1..9 return x"),
                changed("table-feel-not-allowed", "read", "<text>people", "<text>"),
                changed("table-feel-not-allowed", "read", "<text>people", "<text>${people}"),
                changed("table-feel-not-allowed", "when", "&lt;= 3", "some x in y satisfies x"),
                changed("table-feel-not-allowed", "when", "&lt;= 3", "matches(?, \"(a+)+\")"),
                changed(
                        "table-feel-not-allowed",
                        "then",
                        "\"a\"</text></outputEntry>",
                        "(function() 1)()</text></outputEntry>"),
                changed("table-feel-not-allowed", "then", "\"a\"</text></outputEntry>", "a b</text></outputEntry>"),
                changed(
                        "table-feel-not-allowed",
                        "then",
                        "\"a\"</text></outputEntry>",
                        "1</text><text>2</text></outputEntry>"),
                changed("table-feel-not-allowed", "allowed", "1,2,3", "decimal(1, 999)"),
                changed("table-feel-not-allowed", "sizes", "\"a\",\"b\"", "{a: 1}"),
                inside("table-element-not-allowed", "<invocation id='size-i'/>", "size-i"),
                inside("table-element-not-allowed", "<context/>", "size"),
                inside("table-element-not-allowed", "<relation/>", "size"),
                inside("table-element-not-allowed", "<extensionElements><camunda:x/></extensionElements>", "size"),
                inside("table-element-not-allowed", "<x xmlns='urn:other'/>", "size"),
                inside("table-element-not-allowed", "<rule id='stray'/>", "stray"),
                changed("table-element-not-allowed", "defs", "<decision ", "<import/><decision "),
                changed(
                        "table-element-not-allowed",
                        "bkm",
                        "<decision ",
                        "<businessKnowledgeModel id='bkm'/><decision "),
                changed("table-element-not-allowed", "defs", "<decision ", "<itemDefinition/><decision "),
                changed("table-element-not-allowed", "defs", "<decision ", "<dc:Bounds/><decision "),
                changed("table-element-not-allowed", "when", "&lt;= 3", "1<b/>"),
                changed("table-element-not-allowed", "table", "<rule ", "words<rule "),
                changed(
                        "table-attribute-not-allowed",
                        "read",
                        "<text>people",
                        "<text href='http://evil.example'>people"),
                changed("table-attribute-not-allowed", "table", "id=\"table\"", "id=\"table\" camunda:class=\"x\""),
                changed("table-attribute-not-allowed", "size", "id=\"size\"", "id=\"size\" xmlns:o='urn:o' o:x='1'"),
                changed("table-version", "null", "DMN/20191111/MODEL/", "DMN/20151101/dmn.xsd"),
                new Refused("table-version", "null", "<bpmn/>"),
                new Refused(
                        "table-unreadable",
                        "null",
                        "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:/etc/passwd'>]>" + TABLE.substring(39)),
                new Refused("table-unreadable", "null", "no XML"),
                new Refused("table-missing", "null", OPEN + "</definitions>"),
                changed("table-missing", "size", "(?s)<decisionTable.*</decisionTable>", ""),
                changed("table-id-twice", "when", "id=\"then\"", "id=\"when\""),
                changed("table-id", "defs", "<decision id=\"size\"", "<decision"),
                changed("table-name-missing", "size", " name=\"Size of change\"", ""),
                changed("table-time-to-live", "size", " camunda:historyTimeToLive=\"P10D\"", ""),
                changed("table-time-to-live", "size", "P10D", "\\${x}"),
                changed("table-output-name", "out", " name=\"size\"", ""),
                changed("table-output-name", "out", " name=\"size\"", " name=\"a b\""),
                changed(
                        "table-output-name",
                        "risk",
                        CHAIN,
                        "<variable id=\"risk-v\" name=\"risk\" typeRef=\"string\"/>",
                        ""),
                changed("table-type", "out", "name=\"size\" typeRef=\"string\"", "name=\"size\""),
                changed("table-type", "read", "typeRef=\"integer\"", "typeRef=\"object\""),
                changed("table-hit-policy", "table", "FIRST", "PRIORITY"),
                changed("table-hit-policy", "table", "hitPolicy", "aggregation=\"SUM\" hitPolicy"),
                changed(
                        "table-rule-incomplete",
                        "rule-1",
                        "<inputEntry id=\"when\"><text>&lt;= 3</text></inputEntry>",
                        ""),
                changed("table-input", "in", "inputVariable=\"people\"", "inputVariable=\"a b\""),
                changed("table-requirement-missing", "i2", CHAIN, "href=\"#risk\"", "href=\"#gone\""),
                changed(
                        "table-requirement-missing",
                        "i2",
                        CHAIN,
                        "href=\"#risk\"",
                        "href=\"http://evil.example/x.dmn#risk\""),
                changed("table-circle", "board", CHAIN, "href=\"#risk\"", "href=\"#board\""),
                new Refused("table-grows", "d8", growing()));
    }

    /** Each decision holds the one before ten times. */
    private static String growing() {
        return OPEN
                + IntStream.range(0, 9)
                        .mapToObj(at ->
                                ("<decision id='d%1$d' name='D' camunda:historyTimeToLive='1'><variable name='v%1$d'/>"
                                                + (at == 0
                                                        ? ""
                                                        : "<informationRequirement><requiredDecision href='#d%2$d'/></informationRequirement>")
                                                + "<literalExpression><text>%3$s</text></literalExpression></decision>")
                                        .formatted(at, at - 1, ("v" + (at - 1) + " + ").repeat(9) + "v" + (at - 1)))
                        .collect(Collectors.joining())
                + "</definitions>";
    }

    private static Refused inside(String rule, String element, String named) {
        return changed(rule, named, "<decisionTable ", element + "<decisionTable ");
    }

    private static Refused changed(String rule, String element, String what, String to) {
        return changed(rule, element, TABLE, what, to);
    }

    private static Refused changed(String rule, String element, String table, String what, String to) {
        String after =
                what.startsWith("(?s)") ? table.replaceFirst(what, to) : table.replace(what, to.replace("\\$", "$"));
        return new Refused(rule, element, after);
    }
}
