package dev.rapport.comparison;

import dev.rapport.comparison.Change.Kind;
import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How two versions of a model differ. */
final class ModelComparison {

    private final String file;
    private final Model older;
    private final Model newer;
    private final List<Change> changes = new ArrayList<>();

    ModelComparison(String file, Model older, Model newer) {
        this.file = file;
        this.older = older;
        this.newer = newer;
    }

    List<Change> changes() {
        newer.parts().forEach((id, part) -> {
            Element before = older.parts().get(id);
            if (before == null) {
                changes.add(said(Kind.ADDED, newer, part, newer.called(part) + " is new." + forWhom(part)));
            } else {
                compare(before, part);
            }
        });
        older.parts().forEach((id, part) -> {
            if (!newer.parts().containsKey(id)) {
                changes.add(said(Kind.REMOVED, older, part, older.called(part) + " is gone."));
            }
        });
        if (changes.isEmpty() && !older.layout().equals(newer.layout())) {
            changes.add(new Change(
                    Kind.MOVED, file, null, "Only the drawing is arranged differently; what happens is the same."));
        }
        return changes;
    }

    private void compare(Element before, Element after) {
        if (!before.name().equals(after.name())) {
            changes.add(said(
                    Kind.CHANGED,
                    newer,
                    after,
                    newer.name(after) + " is now " + Speech.instead(PartKind.inWords(after), PartKind.inWords(before))
                            + "."));
        }
        PartWording wording = new PartWording(older, newer, before, after);
        Difference.between(PartFacts.of(before), PartFacts.of(after)).stream()
                .map(wording::of)
                .distinct()
                .forEach(sentence -> changes.add(said(Kind.CHANGED, newer, after, sentence)));
    }

    private static String forWhom(Element part) {
        String role = PartFacts.of(part).getOrDefault("property role", "");
        return role.isEmpty() ? "" : " It is for the " + Speech.role(role) + ".";
    }

    private Change said(Kind kind, Model model, Element part, String sentence) {
        @Nullable String element = model.onDiagram(part);
        return new Change(kind, file, element, Speech.capital(sentence));
    }
}
