package dev.rapport.playbooks;

import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A point of a drawing. */
record Spot(double x, double y) {

    static Spot of(Waypoint waypoint) {
        return new Spot(waypoint.getX(), waypoint.getY());
    }
}
