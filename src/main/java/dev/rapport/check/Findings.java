package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong in one file. Stops collecting where nobody would read on. */
final class Findings {

    private static final int MOST = 200;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(Rule rule, String what, String remedy) {
        add(rule, null, file, what, remedy);
    }

    /** @param where the element itself, or anything within what the diagram shows */
    void add(Rule rule, Element where, String what, String remedy) {
        Element shown = shown(where);
        add(rule, shown.id().isEmpty() || shown.parent() == null ? null : shown.id(), Bpmn.title(shown), what, remedy);
    }

    private void add(Rule rule, @Nullable String element, String name, String what, String remedy) {
        Finding finding = new Finding(rule.severity(), rule.key(), file, element, name, what, remedy);
        if (found.size() < MOST && !found.contains(finding)) {
            found.add(finding);
        }
    }

    private static Element shown(Element where) {
        Element shown = where;
        for (Element parent = where.parent(); !Bpmn.isDrawn(shown) && parent != null; parent = parent.parent()) {
            shown = parent;
        }
        return Bpmn.isDrawn(shown) ? shown : nearestWithId(where);
    }

    private static Element nearestWithId(Element where) {
        Element found = where;
        for (Element parent = where.parent(); found.id().isEmpty() && parent != null; parent = parent.parent()) {
            found = parent;
        }
        return found;
    }

    boolean refuse() {
        return found.stream().anyMatch(Finding::refuses);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
