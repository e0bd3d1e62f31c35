package dev.rapport.playbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is, by its ending. */
enum Kind {
    MODEL(".bpmn", "processes"),
    TABLE(".dmn", "processes"),
    FORM(".form", "forms");

    private final String ending;
    private final String folder;

    Kind(String ending, String folder) {
        this.ending = ending;
        this.folder = folder;
    }

    static Optional<Kind> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> lower.endsWith(kind.ending))
                .findFirst();
    }

    String ending() {
        return ending;
    }

    String path(String playbook, String name) {
        return folder + "/" + playbook + "/" + name;
    }
}
