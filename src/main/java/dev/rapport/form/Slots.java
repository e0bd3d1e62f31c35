package dev.rapport.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lays a form out over a submission: every field once, and once for each row of its list, in form order. */
final class Slots {
    static final int MOST_ROWS = 200;
    private static final int MOST_SLOTS = 10_000;

    private final List<Slot> laid = new ArrayList<>();
    private final Tree given;

    private Slots(Tree given) {
        this.given = given;
    }

    static List<Slot> of(Form form, Tree given) {
        Slots slots = new Slots(given);
        slots.lay(form.fields(), List.of(), -1, Scope.FORM);
        return slots.laid;
    }

    private void lay(Collection<Field> fields, List<String> base, int holder, Scope scope) {
        for (Field field : fields) {
            if (laid.size() == MOST_SLOTS) {
                throw new Refused("The submission must fill at most 10,000 fields.");
            }
            Slot slot = new Slot(laid.size(), holder, field, joined(base, field.path()), scope);
            laid.add(slot);
            layBelow(slot);
        }
    }

    private void layBelow(Slot slot) {
        Field field = slot.field();
        if (field.kind() != Kind.DYNAMICLIST) {
            lay(field.children(), slot.path(), slot.number(), slot.scope());
            return;
        }
        for (int row = 0; row < rows(given, slot.path()); row++) {
            List<String> path = joined(slot.path(), List.of(String.valueOf(row)));
            lay(field.children(), path, slot.number(), slot.scope().row(path, row + 1));
        }
    }

    /** The rows given for a list: none where it is no list or has more rows than are read. */
    static int rows(Tree given, List<String> path) {
        return given.get(path) instanceof List<?> rows && rows.size() <= MOST_ROWS ? rows.size() : 0;
    }

    private static List<String> joined(List<String> base, List<String> more) {
        List<String> path = new ArrayList<>(base);
        path.addAll(more);
        return List.copyOf(path);
    }
}
