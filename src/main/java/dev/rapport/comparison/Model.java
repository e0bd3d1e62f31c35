package dev.rapport.comparison;

import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model by what stands on its diagram: steps, events, choices, ways between them, and the playbook itself. */
final class Model {

    private static final int FARTHEST = 20;
    private static final Set<String> USES = Set.of("formRef", "decisionRef");

    private final Map<String, Element> parts = new LinkedHashMap<>();
    private final Map<String, String> layout = new LinkedHashMap<>();
    private final Map<String, List<Element>> ways = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();

    private Model() {}

    static Model of(Element definitions) throws Unreadable {
        if (!definitions.name().local().equals("definitions")) {
            throw new Unreadable();
        }
        Model model = new Model();
        definitions.walk(model::note);
        return model;
    }

    private void note(Element element) {
        if (PartFacts.isDrawing(element)) {
            element.attribute("bpmnElement")
                    .ifPresent(id -> element.walk(drawn ->
                            layout.merge(id, drawn.name().local() + new TreeMap<>(texts(drawn)), String::concat)));
        } else if (PartKind.of(element) != PartKind.NONE) {
            String key = element.id().isEmpty() ? element.name().local() : element.id();
            for (int copy = 2; parts.containsKey(key); copy++) {
                key = key.replaceFirst(" \\(\\d+\\)$", "") + " (" + copy + ")";
            }
            parts.put(key, element);
            noteUse(element);
        }
    }

    private void noteUse(Element element) {
        if (PartKind.of(element) == PartKind.WAY) {
            element.attribute("sourceRef")
                    .ifPresent(from -> ways.computeIfAbsent("from " + from, key -> new ArrayList<>())
                            .add(element));
            element.attribute("targetRef")
                    .ifPresent(to -> ways.computeIfAbsent("to " + to, key -> new ArrayList<>())
                            .add(element));
        }
        element.attributes().forEach((name, value) -> {
            if (USES.contains(name.local())) {
                users.putIfAbsent(value, element.id());
            }
        });
    }

    private static Map<String, String> texts(Element drawn) {
        Map<String, String> texts = new HashMap<>();
        drawn.attributes().forEach((name, value) -> {
            if (!name.local().equals("id")) {
                texts.put(name.local(), value);
            }
        });
        return texts;
    }

    /** By id. */
    Map<String, Element> parts() {
        return parts;
    }

    /** How each part is drawn, by its id. */
    Map<String, String> layout() {
        return layout;
    }

    /** The step that uses a form or a table of that id. */
    @Nullable
    String user(String used) {
        return users.get(used);
    }

    /** The id where the diagram shows the part; null for what has no shape. */
    @Nullable
    String onDiagram(Element part) {
        return layout.containsKey(part.id()) && PartKind.of(part).drawn() ? part.id() : null;
    }

    /** Only the name between quotation marks, or words for what has none. */
    String name(Element part) {
        String name = part.attribute("name").orElse("").strip();
        if (!name.isEmpty()) {
            return Speech.quoted(name);
        }
        return switch (PartKind.of(part)) {
            case WAY -> way(part);
            case NOTE ->
                part.children().stream()
                        .filter(child -> child.name().local().equals("text"))
                        .findFirst()
                        .map(text -> "the note " + Speech.quoted(text.text()))
                        .orElse("a note");
            case PLAYBOOK -> "the playbook";
            default -> nameless(part);
        };
    }

    /** What kind of thing it is, with its name: “the step “Schedule a session””. */
    String called(Element part) {
        boolean named = !part.attribute("name").orElse("").isBlank();
        return PartKind.of(part) == PartKind.WAY || !named
                ? named ? way(part) : name(part)
                : PartKind.of(part).noun() + " " + name(part);
    }

    /** “The way from A to B”. Meeting points without a name are passed on the way. */
    String way(Element flow) {
        return "the way from " + end(flow, "sourceRef", "to ") + " to " + end(flow, "targetRef", "from ");
    }

    /** What a way of that id leads to. */
    String target(String way) {
        Element flow = parts.get(way);
        return flow == null ? "nothing" : end(flow, "targetRef", "from ");
    }

    String named(String id) {
        Element part = parts.get(id);
        return part == null ? "something that is not there" : name(part);
    }

    private String end(Element flow, String side, String onwards) {
        Element at = parts.get(flow.attribute(side).orElse(""));
        for (int steps = 0; at != null && steps < FARTHEST; steps++) {
            List<Element> more = ways.getOrDefault(onwards + at.id(), List.of());
            if (!at.attribute("name").orElse("").isBlank() || more.size() != 1) {
                return name(at);
            }
            at = parts.get(more.get(0).attribute(side).orElse(""));
        }
        return at == null ? "something that is not there" : name(at);
    }

    private String nameless(Element part) {
        String noun = PartKind.of(part).noun().replaceFirst("^the ", "a ").replaceFirst("^a ([aeio])", "an $1");
        List<Element> in = ways.getOrDefault("to " + part.id(), List.of());
        List<Element> out = ways.getOrDefault("from " + part.id(), List.of());
        if (out.size() == 1 && named(out.get(0), "targetRef")) {
            return noun + " before " + name(partAt(out.get(0), "targetRef"));
        }
        if (in.size() == 1 && named(in.get(0), "sourceRef")) {
            return noun + " after " + name(partAt(in.get(0), "sourceRef"));
        }
        return noun + " without a name";
    }

    private boolean named(Element flow, String side) {
        Element part = parts.get(flow.attribute(side).orElse(""));
        return part != null && !part.attribute("name").orElse("").isBlank();
    }

    private Element partAt(Element flow, String side) {
        return Objects.requireNonNull(parts.get(flow.attribute(side).orElse("")));
    }
}
