package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.markup.Element;
import dev.rapport.markup.Limits;
import dev.rapport.markup.Markup;
import dev.rapport.markup.MarkupRefused;
import dev.rapport.markup.Name;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is bothered by a finding who draws what works; that it works is shown where the playbooks run. */
class RealisticPlaybooksTest {

    static Set<String> keys() throws IOException {
        return Realistic.playbooks().keySet();
    }

    @Test
    void thereAreTwenty() throws IOException {
        assertThat(Realistic.playbooks()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nothingIsFound(String key) throws IOException {
        assertThat(Bundle.CHECK.check(Realistic.playbooks().getOrDefault(key, List.of()), Realistic.library()))
                .isEmpty();
    }

    /** What nobody draws here may be refused, or fail when it runs, without anybody noticing. */
    @Test
    void togetherTheyUseAllThatIsAllowed() throws IOException, MarkupRefused {
        Set<String> used = new HashSet<>();
        for (List<Artefact> files : Realistic.playbooks().values()) {
            for (Artefact file : files) {
                if (file.name().endsWith(".bpmn")) {
                    Markup.read(file.content(), Limits.MODEL).walk(element -> use(element, used));
                }
            }
        }
        Set<String> unused = new TreeSet<>(allowed());
        unused.removeAll(used);
        assertThat(unused).isEmpty();
    }

    private static void use(Element element, Set<String> used) {
        Name name = element.name();
        element.attributes().keySet().forEach(attribute -> used.add(written(name) + " @" + written(attribute)));
        element.children().forEach(child -> used.add(written(name) + " > " + written(child.name())));
    }

    private static Set<String> allowed() {
        Set<String> allowed = new TreeSet<>();
        walk(
                Bpmn.element("definitions"),
                BpmnAllowed.MODEL,
                allowed,
                Collections.newSetFromMap(new IdentityHashMap<>()));
        return allowed;
    }

    /** Where things are drawn is left out. */
    private static void walk(Name name, Allowed what, Set<String> allowed, Set<Allowed> seen) {
        if (!seen.add(what)) {
            return;
        }
        what.attributes().keySet().forEach(attribute -> allowed.add(written(name) + " @" + written(attribute)));
        what.children().forEach((child, inside) -> {
            if (!child.namespace().equals(Bpmn.DIAGRAM)) {
                allowed.add(written(name) + " > " + written(child));
                walk(child, inside, allowed, seen);
            }
        });
    }

    /** A group of steps holds what a process holds. */
    private static String written(Name name) {
        String local = name.local().equals("subProcess") ? "process" : name.local();
        return switch (name.namespace()) {
            case Bpmn.CAMUNDA -> "camunda:" + local;
            case Bpmn.MODELER -> "modeler:" + local;
            case Bpmn.SCHEMA_INSTANCE -> "xsi:" + local;
            default -> local;
        };
    }
}
