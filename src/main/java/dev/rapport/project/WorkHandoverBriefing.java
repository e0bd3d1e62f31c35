package dev.rapport.project;

import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows who is to take somebody's work over what that is. */
@Component
class WorkHandoverBriefing implements Briefing {

    private final WorkHandovers handovers;
    private final Holdings holdings;
    private final Projects projects;
    private final Participants participants;
    private final Units units;

    WorkHandoverBriefing(
            WorkHandovers handovers, Holdings holdings, Projects projects, Participants participants, Units units) {
        this.handovers = handovers;
        this.holdings = holdings;
        this.projects = projects;
        this.participants = participants;
        this.units = units;
    }

    @Override
    public boolean knows(String form) {
        return form.equals("work-handover-take-work-over");
    }

    @Override
    public Brief brief(WorkItem item) {
        return handovers
                .ofRun(item.processInstance())
                .map(one -> Brief.takeover(Map.of(), said(one, holdings.in(one.projectKey(), one.from()))))
                .orElse(Brief.EMPTY);
    }

    private List<Brief.Said> said(WorkHandover handover, Holding held) {
        String roles = held.roles().stream()
                .map(role -> Role.of(role).map(Role::title).orElse(role))
                .collect(Collectors.joining(", "));
        String led = held.units().stream()
                .map(unit -> units.find(unit).map(Unit::name).orElse(unit))
                .collect(Collectors.joining(", "));
        return List.of(
                new Brief.Said(
                        participants.nameOf(handover.namedBy()) + " asks you to take over from "
                                + participants.nameOf(handover.from()),
                        handover.why()),
                new Brief.Said(
                        "What the project is for",
                        projects.get(handover.projectKey()).purpose()),
                new Brief.Said("Roles in which they act", roles.isEmpty() ? "None." : roles),
                new Brief.Said("Units that they lead", led.isEmpty() ? "None." : led),
                new Brief.Said("Open tasks", String.valueOf(held.tasks())),
                new Brief.Said("Promises that they keep or judge", String.valueOf(held.promises())),
                new Brief.Said("Conflicts between executives that they decide", String.valueOf(held.conflicts())));
    }
}
