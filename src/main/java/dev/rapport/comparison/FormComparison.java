package dev.rapport.comparison;

import dev.rapport.comparison.Change.Kind;
import java.util.ArrayList;
import java.util.List;

/** How two versions of a form differ. */
final class FormComparison {

    private final String file;
    private final Shown shown;
    private final FormFields older;
    private final FormFields newer;
    private final String form;
    private final List<Change> changes = new ArrayList<>();

    FormComparison(String file, Shown shown, FormFields older, FormFields newer) {
        this.file = file;
        this.shown = shown;
        this.older = older;
        this.newer = newer;
        this.form = "form " + Speech.quoted(Speech.formName(file));
    }

    List<Change> changes() {
        newer.fields().forEach((key, field) -> {
            FormFields.Field before = older.fields().get(key);
            if (before == null) {
                say(Kind.ADDED, "The " + form + " has a new " + noun(field) + " " + field.label() + ".");
            } else {
                new FieldWording(form, before, field).sentences().forEach(sentence -> say(Kind.CHANGED, sentence));
            }
        });
        older.fields().forEach((key, field) -> {
            if (!newer.fields().containsKey(key)) {
                say(Kind.REMOVED, "The " + form + " no longer has the " + noun(field) + " " + field.label() + ".");
            }
        });
        if (!older.rest().equals(newer.rest())) {
            say(Kind.CHANGED, "A setting of the " + form + " that has no words of its own is different.");
        }
        if (changes.isEmpty()) {
            say(Kind.MOVED, "Only the order or the place of what the " + form + " holds is different.");
        }
        return changes;
    }

    private static String noun(FormFields.Field field) {
        return field.answered() ? "field" : "part";
    }

    private void say(Kind kind, String sentence) {
        boolean inNewer = kind != Kind.REMOVED;
        changes.add(new Change(kind, file, shown.step((inNewer ? newer : older).id(), inNewer), sentence));
    }
}
