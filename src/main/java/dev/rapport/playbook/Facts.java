package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import dev.rapport.form.Form;
import dev.rapport.form.FormUnreadable;
import dev.rapport.markup.Element;
import dev.rapport.markup.Limits;
import dev.rapport.markup.Markup;
import dev.rapport.markup.MarkupRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a file says about itself. Of a file that cannot be read nothing is known; telling what is wrong with it is the
 * check's business.
 *
 * @param ids of the processes, decisions or the form in it
 * @param title what the first process calls itself
 * @param purpose the first process's documentation
 * @param calls keys of the playbooks that it calls
 */
record Facts(Kind kind, List<String> ids, String title, String purpose, Set<String> calls) {

    static Facts of(Artefact file) {
        Kind kind = Kind.of(file.name()).orElseThrow();
        return switch (kind) {
            case FORM -> form(file);
            case TABLE -> table(file);
            case MODEL -> model(file);
        };
    }

    private static Facts form(Artefact file) {
        try {
            String id = Form.parse(new String(file.content(), StandardCharsets.UTF_8))
                    .id();
            return new Facts(Kind.FORM, List.of(id), "", "", Set.of());
        } catch (FormUnreadable unknown) {
            return new Facts(Kind.FORM, List.of(), "", "", Set.of());
        }
    }

    private static Facts table(Artefact file) {
        return new Facts(Kind.TABLE, ids(top(file, "decision")), "", "", Set.of());
    }

    private static Facts model(Artefact file) {
        List<Element> processes = top(file, "process");
        Set<String> calls = new TreeSet<>();
        processes.forEach(process -> process.walk(element -> {
            if (element.name().local().equals("callActivity")) {
                element.attribute("calledElement").ifPresent(calls::add);
            }
        }));
        String title =
                processes.isEmpty() ? "" : processes.get(0).attribute("name").orElse("");
        return new Facts(Kind.MODEL, ids(processes), title.strip(), purpose(processes), calls);
    }

    private static String purpose(List<Element> processes) {
        return processes.stream()
                .limit(1)
                .flatMap(process -> process.children().stream())
                .filter(child -> child.name().local().equals("documentation"))
                .map(Element::text)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static List<Element> top(Artefact file, String local) {
        try {
            return Markup.read(file.content(), Limits.MODEL).children().stream()
                    .filter(child -> child.name().local().equals(local))
                    .toList();
        } catch (MarkupRefused unreadable) {
            return List.of();
        }
    }

    private static List<String> ids(List<Element> elements) {
        return elements.stream().map(Element::id).filter(id -> !id.isBlank()).toList();
    }
}
