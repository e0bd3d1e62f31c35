package dev.rapport.check;

import static dev.rapport.check.BpmnAllowed.thing;
import static dev.rapport.check.Value.FLAG;
import static dev.rapport.check.Value.ID;
import static dev.rapport.check.Value.REFERENCE;
import static dev.rapport.check.Value.TEXT;
import static dev.rapport.check.Value.oneOf;

/** What people draw around the steps, to be read and not executed: notes, lanes, and who takes part. */
final class AroundAllowed {

    private AroundAllowed() {}

    static Allowed notes(Allowed scope) {
        return scope.holds("textAnnotation", thing().may(TEXT, "textFormat").holds("text", new Allowed().says(TEXT)))
                .holds(
                        "association",
                        thing().must(REFERENCE, "sourceRef", "targetRef")
                                .may(oneOf("None", "One", "Both"), "associationDirection"))
                .holds("group", thing().may(REFERENCE, "categoryValueRef"));
    }

    static Allowed lanes() {
        Allowed set = new Allowed().may(ID, "id").may(TEXT, "name");
        Allowed lane = thing().may(TEXT, "name")
                .holds("flowNodeRef", new Allowed().says(BpmnAllowed.REFERENCE_TEXT))
                .holds("childLaneSet", set);
        return set.holds("lane", lane);
    }

    static Allowed collaboration() {
        return notes(thing().may(TEXT, "name").may(FLAG, "isClosed"))
                .holds("participant", thing().may(TEXT, "name").may(REFERENCE, "processRef"))
                .holds("messageFlow", thing().may(TEXT, "name").must(REFERENCE, "sourceRef", "targetRef"));
    }
}
