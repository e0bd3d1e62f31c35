package dev.rapport.check;

import static dev.rapport.check.Value.COLOUR;
import static dev.rapport.check.Value.FLAG;
import static dev.rapport.check.Value.ID;
import static dev.rapport.check.Value.MEASURE;
import static dev.rapport.check.Value.REFERENCE;
import static dev.rapport.check.Value.TEXT;
import static dev.rapport.check.Value.oneOf;

/** Where things are drawn: places, sizes and colours. */
final class DiagramAllowed {

    static final Allowed DIAGRAM = diagram();

    private DiagramAllowed() {}

    private static Allowed diagram() {
        Allowed bounds = new Allowed().must(MEASURE, "x", "y", "width", "height");
        Allowed label = new Allowed().may(ID, "id").holds("dc:Bounds", bounds);
        Allowed shape = drawn().may(FLAG, "isHorizontal", "isExpanded", "isMarkerVisible", "isMessageVisible")
                .holds("dc:Bounds", bounds)
                .holds("bpmndi:BPMNLabel", label);
        Allowed edge = drawn().may(oneOf("initiating", "non_initiating"), "messageVisibleKind")
                .holds("di:waypoint", new Allowed().must(MEASURE, "x", "y"))
                .holds("bpmndi:BPMNLabel", label);
        Allowed plane = new Allowed()
                .may(ID, "id")
                .must(REFERENCE, "bpmnElement")
                .holds("bpmndi:BPMNShape", shape)
                .holds("bpmndi:BPMNEdge", edge);
        return new Allowed()
                .may(ID, "id")
                .may(TEXT, "name", "documentation")
                .may(MEASURE, "resolution")
                .holds("bpmndi:BPMNPlane", plane);
    }

    private static Allowed drawn() {
        return new Allowed()
                .may(ID, "id")
                .must(REFERENCE, "bpmnElement")
                .may(COLOUR, "bioc:stroke", "bioc:fill")
                .may(COLOUR, "color:background-color", "color:border-color", "color:color");
    }
}
