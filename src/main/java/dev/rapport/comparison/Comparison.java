package dev.rapport.comparison;

import dev.rapport.markup.Element;
import dev.rapport.markup.Limits;
import dev.rapport.markup.Markup;
import dev.rapport.markup.MarkupRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a playbook's files, element by element and not line by line. */
public final class Comparison {

    private static final String MODEL = ".bpmn";
    private static final String TABLE = ".dmn";
    private static final String FORM = ".form";

    private final Map<String, byte[]> older;
    private final Map<String, byte[]> newer;
    private final Shown shown;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(Map<String, byte[]> older, Map<String, byte[]> newer) {
        this.older = new TreeMap<>(older);
        this.newer = new TreeMap<>(newer);
        this.shown = new Shown(model(this.older), model(this.newer));
    }

    /**
     * @param older files by name, of the version that counts now
     * @param newer files by name, of the version that would count
     * @return what differs, the model first, then the tables and the forms; empty where nothing does
     */
    public static List<Change> of(Map<String, byte[]> older, Map<String, byte[]> newer) {
        Comparison comparison = new Comparison(older, newer);
        comparison.renamedModel().ifPresent(comparison::compareRenamed);
        comparison.compareAll(MODEL);
        comparison.compareAll(TABLE);
        comparison.compareAll(FORM);
        comparison.compareAll("");
        return List.copyOf(comparison.changes);
    }

    /** The names of the only model before and after, where they differ. */
    private Optional<List<String>> renamedModel() {
        List<String> before =
                older.keySet().stream().filter(name -> name.endsWith(MODEL)).toList();
        List<String> after =
                newer.keySet().stream().filter(name -> name.endsWith(MODEL)).toList();
        return before.size() == 1 && after.size() == 1 && !before.equals(after)
                ? Optional.of(List.of(before.get(0), after.get(0)))
                : Optional.empty();
    }

    private void compareRenamed(List<String> names) {
        String now = names.get(1);
        changes.add(new Change(
                Change.Kind.CHANGED,
                now,
                null,
                "The file " + Speech.quoted(now) + " takes the place of " + Speech.quoted(names.get(0)) + "."));
        compare(now, older.remove(names.get(0)), newer.remove(now));
    }

    private void compareAll(String ending) {
        List<String> names = new ArrayList<>(newer.keySet());
        older.keySet().stream().filter(name -> !newer.containsKey(name)).forEach(names::add);
        names.stream()
                .filter(name -> name.endsWith(ending))
                .forEach(name -> compare(name, older.remove(name), newer.remove(name)));
    }

    private void compare(String name, byte @Nullable [] before, byte @Nullable [] after) {
        if (before == null || after == null) {
            byte[] there = after == null ? before : after;
            changes.add(presence(name, there == null ? new byte[0] : there, after != null));
        } else if (!Arrays.equals(before, after)) {
            try {
                changes.addAll(differences(name, before, after));
            } catch (Unreadable unreadable) {
                changes.add(new Change(
                        Change.Kind.CHANGED,
                        name,
                        null,
                        "The file " + Speech.quoted(name) + " differs and cannot be compared."));
            }
        }
    }

    private List<Change> differences(String name, byte[] before, byte[] after) throws Unreadable {
        if (name.endsWith(MODEL)) {
            return new ModelComparison(name, Model.of(markup(before)), Model.of(markup(after))).changes();
        }
        if (name.endsWith(TABLE)) {
            return new TableComparison(name, shown, markup(before), markup(after)).changes();
        }
        if (name.endsWith(FORM)) {
            return new FormComparison(name, shown, FormFields.of(before), FormFields.of(after)).changes();
        }
        throw new Unreadable();
    }

    private Change presence(String name, byte[] content, boolean isNew) {
        String what = "The file " + Speech.quoted(name);
        String element = null;
        if (name.endsWith(MODEL)) {
            what = "The model " + Speech.quoted(name);
        } else if (name.endsWith(TABLE)) {
            what = "The decision table " + Speech.quoted(tableName(name, content));
        } else if (name.endsWith(FORM)) {
            what = "The form " + Speech.quoted(Speech.formName(name));
            element = formStep(content, isNew);
        }
        return new Change(
                isNew ? Change.Kind.ADDED : Change.Kind.REMOVED,
                name,
                element,
                what + (isNew ? " is new." : " is gone."));
    }

    private @Nullable String formStep(byte[] content, boolean isNew) {
        try {
            return shown.step(FormFields.of(content).id(), isNew);
        } catch (Unreadable unreadable) {
            return null;
        }
    }

    private static String tableName(String file, byte[] content) {
        try {
            return markup(content).children().stream()
                    .filter(child -> child.name().local().equals("decision"))
                    .flatMap(decision -> decision.attribute("name").stream())
                    .findFirst()
                    .orElse(file);
        } catch (Unreadable unreadable) {
            return file;
        }
    }

    private static @Nullable Model model(Map<String, byte[]> files) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(MODEL)) {
                try {
                    return Model.of(markup(file.getValue()));
                } catch (Unreadable unreadable) {
                    return null;
                }
            }
        }
        return null;
    }

    private static Element markup(byte[] content) throws Unreadable {
        try {
            return Markup.read(content, Limits.MODEL);
        } catch (MarkupRefused refused) {
            throw new Unreadable(refused);
        }
    }
}
