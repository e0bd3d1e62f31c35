package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files under names that are safe anywhere: letters, digits, dots, underscores and hyphens. */
final class NamedFiles {

    private static final int LONGEST = 100;

    private NamedFiles() {}

    /** @throws Refused when there are none or too many, one is too large or of no known kind, or two share a name */
    static List<Artefact> of(List<Artefact> brought) {
        if (brought.isEmpty()) {
            throw Refused.invalid("/files", "Bring at least one file: a .bpmn, .dmn or .form.");
        }
        if (brought.size() > FileLimits.MOST) {
            throw FileLimits.tooMany();
        }
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Artefact> named = new ArrayList<>();
        for (Artefact file : brought) {
            Artefact safe = new Artefact(safe(file.name()), file.content());
            named.add(safe);
            complaint(file, safe, names).ifPresent(words -> problems.add(new FieldProblem("/files", words)));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return named;
    }

    private static Optional<String> complaint(Artefact file, Artefact safe, Set<String> names) {
        if (file.content().length > FileLimits.LARGEST) {
            throw FileLimits.tooLarge(file.name());
        }
        if (Kind.of(safe.name()).isEmpty() || safe.name().startsWith(".")) {
            return Optional.of(
                    "“" + base(file.name()) + "” is no file of a playbook: those end in .bpmn, .dmn or .form.");
        }
        if (!names.add(safe.name().toLowerCase(Locale.ROOT))) {
            return Optional.of("There are two files of the name “" + safe.name() + "”. Rename one.");
        }
        return Optional.empty();
    }

    static String base(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return base.length() > LONGEST ? base.substring(base.length() - LONGEST) : base;
    }

    private static String safe(String name) {
        String plain = base(name).replaceAll("[^A-Za-z0-9._-]+", "-");
        String ending = Kind.of(plain).map(Kind::ending).orElse("");
        String stem = plain.substring(0, plain.length() - ending.length()).replaceAll("^[.-]+", "");
        return stem + ending;
    }
}
