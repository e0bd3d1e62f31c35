package dev.rapport.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts what was given into accepted values and errors, in form order. */
final class Submission {
    private final Form form;
    private final List<Slot> slots;
    private final Tree given;
    private final Settled settled;
    private final Rules rules;
    private final Tree accepted = new Tree(Map.of());
    private final List<FieldError> errors = new ArrayList<>();

    Submission(Form form, List<Slot> slots, Tree given, Settled settled, Rules rules) {
        this.form = form;
        this.slots = slots;
        this.given = given;
        this.settled = settled;
        this.rules = rules;
    }

    Checked checked() {
        slots.stream().filter(settled::shows).forEach(this::check);
        errors.addAll(new Strays(slots, settled).in(given, form.claims()));
        return new Checked(Collections.unmodifiableMap(accepted.root()), List.copyOf(errors));
    }

    private void check(Slot slot) {
        if (slot.kind() == Kind.DYNAMICLIST) {
            checkRows(slot);
        } else if (slot.kind() == Kind.EXPRESSION) {
            accepted.put(slot.path(), settled.expressions().context().get(slot.path()));
        } else if (slot.kind().answered()) {
            checkAnswer(slot);
        }
    }

    private void checkRows(Slot slot) {
        if (!given.has(slot.path())) {
            return;
        }
        Object value = given.get(slot.path());
        Reading reading = value == null ? Reading.of(List.of()) : ListRule.read(slot, value);
        refuse(slot, reading.complaints());
        if (reading.complaints().isEmpty()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (int row = 0; row < Slots.rows(given, slot.path()); row++) {
                rows.add(new LinkedHashMap<>());
            }
            accepted.put(slot.path(), rows);
        }
    }

    private void checkAnswer(Slot slot) {
        try {
            if (!settled.frozen(slot)) {
                take(slot, rules.read(new Question(slot, settled.expressions()), given.get(slot.path())));
            }
        } catch (FeelFailed | RuleBroken e) {
            refuse(slot, List.of("“" + slot.field().label() + "” cannot be checked: a rule of this field is broken."));
        }
    }

    private void take(Slot slot, Reading reading) {
        refuse(slot, reading.complaints());
        if (reading.complaints().isEmpty() && given.has(slot.path())) {
            accepted.put(slot.path(), reading.value());
        }
    }

    private void refuse(Slot slot, List<String> complaints) {
        complaints.forEach(complaint -> errors.add(FieldError.at(slot.path(), complaint)));
    }
}
