package dev.rapport.playbooks;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A rectangle of a drawing, in its pixels. */
record Box(double left, double top, double right, double bottom) {

    /** What stands closer than this to an edge touches it and does not lie over it. */
    private static final double HAIR = 1;

    static Box of(Bounds bounds) {
        return new Box(
                bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    static Box between(Spot one, Spot other) {
        return new Box(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.max(one.x(), other.x()),
                Math.max(one.y(), other.y()));
    }

    double middle() {
        return (left + right) / 2;
    }

    double width() {
        return right - left;
    }

    boolean liesOver(Box other) {
        return left < other.right - HAIR
                && other.left < right - HAIR
                && top < other.bottom - HAIR
                && other.top < bottom - HAIR;
    }

    boolean liesOverTheEdgeOf(Box other) {
        return liesOver(other) && !other.holds(this);
    }

    boolean holds(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    /** Whether a straight line that is level or upright runs through it, and not only along its edge. */
    boolean isCrossedBy(Box line) {
        return line.left < right - HAIR
                && line.right > left + HAIR
                && line.top < bottom - HAIR
                && line.bottom > top + HAIR;
    }
}
