package dev.rapport.flow;

import dev.rapport.markup.Element;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes of a model's errors and escalations, which stand beside its processes. */
final class Codes {

    private final Map<String, String> byId = new HashMap<>();

    Codes(Element process) {
        Element root = process;
        for (Element parent = process.parent(); parent != null; parent = parent.parent()) {
            root = parent;
        }
        for (Element child : root.children()) {
            String local = child.name().local();
            if (local.equals("error") || local.equals("escalation")) {
                byId.putIfAbsent(child.id(), child.attribute(local + "Code").orElse(child.id()));
            }
        }
    }

    /** What an event throws or catches; null where that stays within its scope. */
    @Nullable
    Thrown of(Element event) {
        for (Element child : event.children()) {
            switch (child.name().local()) {
                case "errorEventDefinition" -> {
                    return new Thrown(Thrown.ERROR, code(child.attribute("errorRef")));
                }
                case "escalationEventDefinition" -> {
                    return new Thrown("escalation", code(child.attribute("escalationRef")));
                }
                case "cancelEventDefinition" -> {
                    return new Thrown("cancel", "");
                }
                default -> {
                    // thrown to everybody or to nobody
                }
            }
        }
        return null;
    }

    private String code(Optional<String> reference) {
        String id = reference.orElse("");
        String local = id.substring(id.indexOf(':') + 1);
        return byId.getOrDefault(id, byId.getOrDefault(local, id));
    }
}
