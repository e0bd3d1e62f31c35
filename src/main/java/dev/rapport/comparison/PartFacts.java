package dev.rapport.comparison;

import dev.rapport.markup.Element;
import dev.rapport.markup.Name;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a part of a model says, flat and by name, down to the parts within it. Nothing is left out but what is drawn,
 * what repeats the ways, and which program wrote the file.
 */
final class PartFacts {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    private static final Set<String> SAID_ELSEWHERE = Set.of("incoming", "outgoing");
    private static final Set<String> WRITTEN_BY = Set.of("exporter", "exporterVersion");
    private static final Set<String> CONTAINERS = Set.of("extensionElements", "properties", "inputOutput");

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private PartFacts() {}

    static boolean isDrawing(Element element) {
        return DRAWING.contains(element.name().namespace());
    }

    static Map<String, String> of(Element part) {
        PartFacts facts = new PartFacts();
        facts.text("its own text", part);
        facts.attributes("", part);
        facts.children("", part);
        return facts.facts;
    }

    private void attributes(String path, Element element) {
        Map<String, String> sorted = new TreeMap<>();
        element.attributes().forEach((name, value) -> {
            boolean taken = !name.namespace().isEmpty()
                    && element.attribute(name.local()).isPresent();
            sorted.put(taken ? "{" + name.namespace() + "}" + name.local() : word(name), value);
        });
        sorted.forEach((name, value) -> {
            boolean ownId = name.equals("id");
            if (!ownId && !(element.parent() == null && WRITTEN_BY.contains(name))) {
                facts.put(path + name, value);
            }
        });
    }

    private void children(String path, Element element) {
        for (Element child : element.children()) {
            if (!isDrawing(child)
                    && PartKind.of(child) == PartKind.NONE
                    && !SAID_ELSEWHERE.contains(child.name().local())) {
                child(path, child);
            }
        }
    }

    private void child(String path, Element child) {
        String local = word(child.name());
        if (CONTAINERS.contains(local)) {
            text("beside " + path + local, child);
            attributes("beside " + path + local + " ", child);
            children(path, child);
        } else if (local.equals("property")) {
            String here = unique(path + "property " + child.attribute("name").orElse(""));
            facts.put(here, child.attribute("value").orElse(""));
            text("beside " + here, child);
            attributes("beside " + here + " ", child);
            children("beside " + here + " ", child);
            facts.remove("beside " + here + " name");
            facts.remove("beside " + here + " value");
        } else {
            String here = unique(path + local);
            text(here, child);
            if (child.children().isEmpty() && onlyId(child)) {
                facts.putIfAbsent(here, "yes");
            }
            attributes(here + " ", child);
            children(here + " ", child);
        }
    }

    private void text(String path, Element element) {
        String text = element.text().strip();
        if (!text.isEmpty()) {
            facts.put(path, text);
        }
    }

    private static boolean onlyId(Element element) {
        return element.attributes().keySet().stream()
                .allMatch(name -> name.local().equals("id"));
    }

    /** Where something is said twice, its place counts too. */
    private String unique(String path) {
        int times = seen.merge(path, 1, Integer::sum);
        return times == 1 ? path : path + "#" + times;
    }

    private static String word(Name name) {
        boolean known = name.namespace().isEmpty()
                || name.namespace().equals(CAMUNDA)
                || name.namespace().equals(PartKind.BPMN);
        return known ? name.local() : "{" + name.namespace() + "}" + name.local();
    }
}
