package dev.rapport.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hides fields and computes expressions, in form order, until a pass changes nothing. A hidden field has no value in
 * the conditions of others; a field that was not sent has the value form-js holds while it is empty.
 */
final class Settling {
    private static final int MOST_PASSES = 20;

    private final List<Slot> slots;
    private final Tree given;
    private final Tree known;
    private final Tree context;
    private final Settled settled;
    private boolean moved;

    Settling(Feel feel, List<Slot> slots, Tree given, Tree known) {
        this.slots = slots;
        this.given = given;
        this.known = known;
        this.context = new Tree(known.root());
        this.settled = new Settled(new BitSet(), new Expressions(feel, context));
    }

    Settled settle() {
        slots.stream().filter(Settling::stored).forEach(slot -> context.put(slot.path(), opening(slot)));
        BitSet before = new BitSet();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            before = (BitSet) settled.hidden().clone();
            moved = false;
            slots.forEach(this::place);
            if (!moved && before.equals(settled.hidden())) {
                return settled;
            }
        }
        if (!before.equals(settled.hidden())) {
            throw new Refused("The form cannot be checked: its conditions contradict each other.");
        }
        return settled;
    }

    private @Nullable Object opening(Slot slot) {
        return switch (slot.kind()) {
            case DYNAMICLIST -> emptyRows(slot);
            case EXPRESSION -> null;
            default -> answer(slot);
        };
    }

    private static boolean stored(Slot slot) {
        return slot.kind().answered() || slot.kind() == Kind.EXPRESSION || slot.kind() == Kind.DYNAMICLIST;
    }

    private void place(Slot slot) {
        boolean hide = (slot.holder() >= 0 && settled.hidden().get(slot.holder())) || hides(slot);
        settled.hidden().set(slot.number(), hide);
        if (!stored(slot)) {
            return;
        }
        if (hide) {
            context.remove(slot.path());
        } else {
            show(slot);
        }
    }

    private void show(Slot slot) {
        if (slot.kind() == Kind.DYNAMICLIST) {
            if (!context.has(slot.path())) {
                context.put(slot.path(), emptyRows(slot));
            }
            return;
        }
        Object now = slot.kind() == Kind.EXPRESSION ? computed(slot) : answer(slot);
        moved |= !Objects.equals(now, context.get(slot.path()));
        context.put(slot.path(), now);
    }

    private List<Map<String, @Nullable Object>> emptyRows(Slot slot) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < Slots.rows(given, slot.path()); row++) {
            rows.add(new LinkedHashMap<>());
        }
        return rows;
    }

    private boolean hides(Slot slot) {
        try {
            String source = Field.feel(slot.field().node().path("conditional").path("hide"));
            return source != null && Boolean.TRUE.equals(settled.expressions().evaluate(source, slot.scope()));
        } catch (FeelFailed e) {
            return false;
        }
    }

    private @Nullable Object computed(Slot slot) {
        try {
            String source = Field.feel(slot.field().node().path("expression"));
            return source == null ? null : settled.expressions().evaluate(source, slot.scope());
        } catch (FeelFailed e) {
            return null;
        }
    }

    /** What conditions may see: what was sent, but for a field that is not to be filled in only what was known. */
    private @Nullable Object answer(Slot slot) {
        Object value = frozen(slot) ? knownFor(slot) : given.get(slot.path());
        return value == null ? slot.kind().empty() : value;
    }

    private @Nullable Object knownFor(Slot slot) {
        return slot.scope().inRow() ? null : known.get(slot.path());
    }

    private boolean frozen(Slot slot) {
        try {
            return settled.frozen(slot);
        } catch (FeelFailed e) {
            return false;
        }
    }
}
