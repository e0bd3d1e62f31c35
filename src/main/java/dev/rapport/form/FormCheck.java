package dev.rapport.form;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks submitted values against a form by the rules of form-js 1.23, so that a submission that did not come from the
 * browser passes no more than one that did. Nothing a person submits makes it throw: it refuses, with a reason. A rule
 * that cannot be applied, because its FEEL or its pattern does not work, refuses the field it guards.
 */
public final class FormCheck {
    private final Feel feel;
    private final Clock clock;

    /** @param clock says what has passed */
    public FormCheck(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /** Checks values as Jackson reads them from a JSON object; expressions see no other values than these. */
    public Checked check(Form form, Map<String, @Nullable Object> values) {
        return check(form, values, Map.of());
    }

    /**
     * Checks values where the form was opened on known ones: expressions see these too, as they do in the browser,
     * unless a field of the form sets the same name.
     */
    public Checked check(Form form, Map<String, @Nullable Object> values, Map<String, ?> known) {
        try {
            Bounds.check(values);
            Tree given = new Tree(values);
            List<Slot> slots = Slots.of(form, given);
            Tree opened = new Tree(known);
            Settled settled = new Settling(feel, slots, given, opened).settle();
            return new Submission(form, slots, given, settled, new Rules(clock, opened)).checked();
        } catch (Refused e) {
            return new Checked(Map.of(), List.of(new FieldError("", e.sentence())));
        }
    }
}
