package dev.rapport.involvement;

import dev.rapport.project.UnitTakenOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Active roles and remarks of a unit are the unit's that took it over. */
@Component
class UsersFollowUnits {

    private final ActiveRoles roles;
    private final Remarks remarks;

    UsersFollowUnits(ActiveRoles roles, Remarks remarks) {
        this.roles = roles;
        this.remarks = remarks;
    }

    @EventListener
    void on(UnitTakenOver taken) {
        String project = taken.project().key();
        roles.goTo(project, taken.change().unit(), taken.to());
        remarks.goTo(project, taken.change().unit(), taken.to());
    }
}
