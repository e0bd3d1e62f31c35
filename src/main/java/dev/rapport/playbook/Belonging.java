package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the playbook to which brought files belong: the one that the model names, and without a model the one whose current
 * version holds each of them.
 */
final class Belonging {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,99}");
    private static final Set<String> ADDRESSES = Set.of("check", "drafts", "new");

    private final List<Shelf.Held> shelf;

    Belonging(List<Shelf.Held> shelf) {
        this.shelf = shelf;
    }

    /** @throws Refused naming the files, when they belong to none or to several */
    String of(List<Artefact> files) {
        List<Artefact> models = files.stream()
                .filter(file -> Kind.of(file.name()).orElseThrow() == Kind.MODEL)
                .toList();
        if (models.size() > 1) {
            throw refused(models, "is one of several models. Bring one playbook at a time");
        }
        String key = models.isEmpty() ? holder(files) : named(models.get(0));
        requireOwn(key, files);
        return key;
    }

    private String named(Artefact model) {
        String stem = model.name()
                .substring(0, model.name().length() - Kind.MODEL.ending().length());
        String key = Facts.of(model).ids().stream()
                .findFirst()
                .or(() -> holders(model).stream().findFirst())
                .orElse(stem);
        if (!KEY.matcher(key).matches() || ADDRESSES.contains(key)) {
            throw refused(
                    List.of(model),
                    "holds a process whose id “" + key + "” cannot be a playbook’s key. Use a word of letters, digits"
                            + " and hyphens, such as “training”, and none of "
                            + String.join(", ", new java.util.TreeSet<>(ADDRESSES)));
        }
        return key;
    }

    private String holder(List<Artefact> files) {
        Set<String> holders = new LinkedHashSet<>();
        for (Artefact file : files) {
            Set<String> found = holders(file);
            if (found.size() != 1) {
                throw refused(
                        List.of(file),
                        found.isEmpty()
                                ? "belongs to no published playbook. Bring it together with its model"
                                : "is in several playbooks. Bring it together with its model");
            }
            holders.addAll(found);
        }
        if (holders.size() > 1) {
            throw refused(
                    files,
                    "is of one of the playbooks " + String.join(", ", holders) + ". Bring one playbook at a time");
        }
        return holders.iterator().next();
    }

    /** Those that hold what is in it, and where there are none, those that hold a file of that name. */
    private Set<String> holders(Artefact file) {
        Set<String> byContent = new LinkedHashSet<>();
        Set<String> byName = new LinkedHashSet<>();
        Facts facts = Facts.of(file);
        shelf.forEach(held -> {
            if (held.holds(facts)) {
                byContent.add(held.playbook());
            }
            if (held.names().contains(file.name())) {
                byName.add(held.playbook());
            }
        });
        return byContent.isEmpty() ? byName : byContent;
    }

    /** @throws Refused naming the files that hold an id which another playbook has or had */
    void requireOwn(String playbook, List<Artefact> files) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Artefact file : files) {
            Facts facts = Facts.of(file);
            Optional<Shelf.Held> other = shelf.stream()
                    .filter(held -> !held.playbook().equals(playbook) && held.holds(facts))
                    .findFirst();
            other.ifPresent(held -> problems.add(new FieldProblem(
                    "/files",
                    "“" + file.name() + "” uses the id " + String.join(", ", facts.ids()) + ", which the playbook "
                            + held.playbook() + " has already. Give it an id of its own.")));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    private static Refused refused(List<Artefact> files, String why) {
        return Refused.invalid(files.stream()
                .map(file -> new FieldProblem("/files", "“" + file.name() + "” " + why + "."))
                .toList());
    }
}
