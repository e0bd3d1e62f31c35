package dev.rapport.flow;

import dev.rapport.markup.Element;
import dev.rapport.markup.Limits;
import dev.rapport.markup.Markup;
import dev.rapport.markup.MarkupRefused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Processes in a short notation, a line each: {@code user a} is a step, {@code a > b > c} are flows, {@code a ?> b} has a
 * condition, {@code a !> b} is the default, {@code timer t on a} and {@code timer t beside a} are boundary events, {@code
 * sub x} opens a sub-process and {@code .} closes it.
 */
final class Drawn {

    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("start", "startEvent"),
            Map.entry("end", "endEvent"),
            Map.entry("user", "userTask"),
            Map.entry("service", "serviceTask"),
            Map.entry("receive", "receiveTask"),
            Map.entry("call", "callActivity"),
            Map.entry("xor", "exclusiveGateway"),
            Map.entry("and", "parallelGateway"),
            Map.entry("or", "inclusiveGateway"),
            Map.entry("first", "eventBasedGateway"),
            Map.entry("throw", "intermediateThrowEvent"),
            Map.entry("catch", "intermediateCatchEvent"));

    private final StringBuilder steps = new StringBuilder();
    private final Map<String, String> defaults = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Drawn() {}

    static Walk walk(String lines) {
        return Flow.walk(process(lines));
    }

    static Element process(String lines) {
        return new Drawn().read(lines);
    }

    private Element read(String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
        String drawn = "<d xmlns='" + Reading.BPMN + "'><process id='p'>" + steps
                + "</process><error id='e' errorCode='failed'/></d>";
        for (Map.Entry<String, String> fallback : defaults.entrySet()) {
            drawn = drawn.replace(
                    " id='" + fallback.getKey() + "'",
                    " id='" + fallback.getKey() + "' default='" + fallback.getValue() + "'");
        }
        try {
            return Markup.read(drawn.getBytes(StandardCharsets.UTF_8), Limits.MODEL)
                    .children()
                    .get(0);
        } catch (MarkupRefused refused) {
            throw new IllegalArgumentException(drawn, refused);
        }
    }

    private void line(String line) {
        String[] words = line.split(" +");
        if (line.contains(">")) {
            flows(words);
        } else if (words[0].equals(".")) {
            steps.append(open.pop());
        } else if (words[0].equals("sub")) {
            open("subProcess", words[1], "");
        } else if (words[0].equals("on")) {
            open("subProcess", words[2], " triggeredByEvent='true'");
            event("startEvent", words[2] + "-begun", words[1], words.length > 3 ? " isInterrupting='false'" : "");
        } else if (words.length == 4 && words[2].matches("on|beside")) {
            String goesOn = words[2].equals("beside") ? " cancelActivity='false'" : "";
            event("boundaryEvent", words[1], words[0], " attachedToRef='" + words[3] + "'" + goesOn);
        } else if (words.length == 3) {
            event(STEPS.getOrDefault(words[0], words[0]), words[1], words[2], "");
        } else {
            steps.append("<" + STEPS.getOrDefault(words[0], words[0]) + " id='" + words[1] + "'/>");
        }
    }

    private void open(String element, String id, String more) {
        steps.append("<" + element + " id='" + id + "'" + more + ">");
        open.push("</" + element + ">");
    }

    private void event(String element, String id, String definition, String more) {
        String[] parts = definition.split(":", -1);
        String reference = parts.length == 1 ? "" : parts[0].equals("link") ? "name" : parts[0] + "Ref";
        steps.append("<" + element + " id='" + id + "'" + more + "><" + parts[0] + "EventDefinition"
                + (reference.isEmpty() ? "" : " " + reference + "='" + parts[1] + "'") + "/></" + element + ">");
    }

    private void flows(String[] words) {
        for (int at = 0; at + 2 < words.length; at += 2) {
            String id = words[at] + "-" + words[at + 2];
            String condition = words[at + 1].equals("?>") ? "<conditionExpression>${x}</conditionExpression>" : "";
            if (words[at + 1].equals("!>")) {
                defaults.put(words[at], id);
            }
            steps.append("<sequenceFlow id='" + id + "' sourceRef='" + words[at] + "' targetRef='" + words[at + 2]
                    + "'>" + condition + "</sequenceFlow>");
        }
    }
}
