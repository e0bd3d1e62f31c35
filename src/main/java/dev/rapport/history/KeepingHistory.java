package dev.rapport.history;

import dev.rapport.alignment.AlignmentActed;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.playbook.PlaybookStarted;
import dev.rapport.playbook.Version;
import dev.rapport.project.CharterRealigned;
import dev.rapport.project.PhaseReached;
import dev.rapport.project.PlanChange;
import dev.rapport.project.PlanChangeAnswered;
import dev.rapport.project.PlanChangeProposed;
import dev.rapport.project.PlanEdited;
import dev.rapport.project.ProjectCreated;
import dev.rapport.project.ProjectEnded;
import dev.rapport.project.ProjectPaused;
import dev.rapport.project.ProjectRehearsed;
import dev.rapport.project.ProjectResumed;
import dev.rapport.project.RoleChange;
import dev.rapport.project.Status;
import dev.rapport.project.StepSkipped;
import dev.rapport.project.SuccessorAnswered;
import dev.rapport.project.SuccessorNamed;
import dev.rapport.signoff.SignOff;
import dev.rapport.signoff.SignOffRecorded;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.tasklist.WorkItemCompleted;
import dev.rapport.tasklist.WorkItemEscalated;
import dev.rapport.tasklist.WorkItemTaken;
import dev.rapport.tasklist.WorkItemUrged;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes down each act in the transaction in which it happens, so that neither exists without the other. */
@Component
class KeepingHistory {

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Acts acts;
    private final People people;
    private final ProcessClock clock;
    private final ZoneId zone;

    KeepingHistory(Acts acts, People people, ProcessClock clock, ZoneId organizationZone) {
        this.acts = acts;
        this.people = people;
        this.clock = clock;
        this.zone = organizationZone;
    }

    @EventListener
    void on(ProjectCreated created) {
        keep(
                created.project().key(),
                created.project().createdBy(),
                "project-created",
                "The project “" + created.project().name() + "”");
    }

    /** Before what begins with the phase. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(PhaseReached reached) {
        keep(reached.projectKey(), null, "phase-reached", "The phase “" + PhaseWords.of(reached.phase()) + "”");
    }

    @EventListener
    void on(StepSkipped skipped) {
        acts.add(new Act(
                0,
                skipped.projectKey(),
                skipped.at(),
                null,
                "step-skipped",
                "“" + skipped.step() + "”, because the project has no "
                        + skipped.role().title(),
                skipped.unit(),
                null,
                null,
                null,
                clock.isAhead()));
    }

    @EventListener
    void on(ProjectEnded ended) {
        if (ended.status() == Status.CANCELLED) {
            keep(ended.projectKey(), ended.by(), "project-cancelled", "The project, because: " + ended.reason());
        } else if (ended.status() == Status.ENDED) {
            keep(ended.projectKey(), null, "project-ended", "The project");
        }
    }

    @EventListener
    void on(SuccessorNamed named) {
        RoleChange change = named.change();
        keep(
                change.projectKey(),
                change.namedBy(),
                "successor-named",
                name(change.to()) + " as " + change.title() + " in place of " + name(change.from()) + ", because: "
                        + change.why());
    }

    @EventListener
    void on(SuccessorAnswered answered) {
        RoleChange change = answered.change();
        boolean declined = change.state() == RoleChange.State.DECLINED;
        String words = change.words() == null ? "" : ", because: " + change.words();
        String asks = change.state() == RoleChange.State.REALIGNING ? ", and asks to align the charter anew" : "";
        keep(
                change.projectKey(),
                change.to(),
                declined ? "role-declined" : "role-taken-over",
                "As " + change.title() + " from " + name(change.from()) + asks + words);
    }

    @EventListener
    void on(AlignmentActed acted) {
        String act = acted.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
        keep(acted.projectKey(), acted.who(), act, acted.what());
    }

    @EventListener
    void on(CharterRealigned realigned) {
        keep(realigned.change().projectKey(), null, "charter-realigned", "The charter");
    }

    @EventListener
    void on(PlanEdited edited) {
        keep(edited.projectKey(), edited.by(), "plan-edited", edited.what());
    }

    @EventListener
    void on(PlanChangeProposed proposed) {
        PlanChange change = proposed.change();
        keep(
                change.projectKey(),
                change.proposedBy(),
                "value-proposed",
                proposed.what() + ", because: " + change.why());
    }

    @EventListener
    void on(PlanChangeAnswered answered) {
        if (answered.change().state() == PlanChange.State.APPROVED) {
            keep(answered.change().projectKey(), answered.change().answeredBy(), "value-changed", answered.what());
        }
    }

    @EventListener
    void on(ProjectPaused paused) {
        keep(paused.project().key(), paused.by(), "project-paused", "The project, because: " + paused.why());
    }

    @EventListener
    void on(ProjectResumed resumed) {
        int days = resumed.businessDays();
        String later = days == 0
                ? ""
                : " (what was open is due " + (days == 1 ? "one business day" : days + " business days") + " later)";
        keep(
                resumed.project().key(),
                resumed.by(),
                "project-resumed",
                "The project, because: " + resumed.why() + later);
    }

    @EventListener
    void on(ProjectRehearsed rehearsed) {
        String now = NOW.format(rehearsed.now().atZone(zone));
        keep(rehearsed.projectKey(), rehearsed.by(), "clock-put-forward", "The clock to " + now);
    }

    @EventListener
    void on(PlaybookStarted started) {
        Version version = started.version();
        acts.add(new Act(
                0,
                started.projectKey(),
                clock.instant(),
                started.by(),
                "playbook-started",
                "The playbook “" + version.name() + "”, version " + version.number(),
                started.unit(),
                null,
                started.run(),
                null,
                clock.isAhead()));
    }

    @EventListener
    void on(WorkItemTaken taken) {
        String to = taken.how() == WorkItemTaken.How.REASSIGNED ? " to " + name(taken.assignee()) : "";
        keep(taken.item(), taken.by(), "task-" + taken.how().name().toLowerCase(Locale.ROOT), to);
    }

    @EventListener
    void on(WorkItemCompleted completed) {
        if (!completed.item().signOff()) {
            keep(completed.item(), completed.by(), "task-completed", "", clock.instant(), completed.actedFor());
        }
    }

    @EventListener
    void on(WorkItemEscalated escalated) {
        keep(escalated.item(), null, "task-escalated", " to " + name(escalated.recipient()), escalated.at());
    }

    @EventListener
    void on(WorkItemUrged urged) {
        keep(urged.item(), urged.by(), "task-urged", ", which is with " + name(urged.holder()), urged.at());
    }

    @EventListener
    void on(SignOffRecorded recorded) {
        SignOff signed = recorded.signOff();
        String comment = signed.comment() == null ? "" : " “" + signed.comment() + "”";
        acts.add(new Act(
                0,
                signed.projectKey(),
                signed.signedAt(),
                signed.signer(),
                signed.decision().word(),
                signed.statement() + comment,
                signed.aboutUnit(),
                null,
                null,
                signed.actedFor(),
                signed.rehearsal()));
    }

    private String name(@Nullable String username) {
        return username == null
                ? "somebody"
                : people.find(username).map(Person::name).orElse(username);
    }

    private void keep(String project, @Nullable String who, String act, String what) {
        acts.add(new Act(0, project, clock.instant(), who, act, what, null, null, null, null, clock.isAhead()));
    }

    private void keep(WorkItem item, String who, String act, String more) {
        keep(item, who, act, more, clock.instant());
    }

    private void keep(WorkItem item, @Nullable String who, String act, String more, Instant at) {
        keep(item, who, act, more, at, null);
    }

    private void keep(
            WorkItem item, @Nullable String who, String act, String more, Instant at, @Nullable String actedFor) {
        acts.add(new Act(
                0,
                item.projectKey(),
                at,
                who,
                act,
                "“" + item.name() + "”" + more,
                item.unit(),
                item.task(),
                item.processInstance(),
                actedFor,
                clock.isAhead()));
    }
}
