package dev.rapport.listening;

import dev.rapport.organization.Role;
import dev.rapport.project.MergeAnswered;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectMerge;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds a place for each promise of a project that goes into another: it goes on there, with the people, the date and the
 * breaks that it had, or its promisor is released for the reason that the sponsor signed.
 */
@Component
class FollowingMerges {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final BeginningPromise beginning;
    private final PeopleOfProject people;
    private final Clock clock;

    FollowingMerges(
            Commitments commitments,
            PromiseRecords records,
            BeginningPromise beginning,
            PeopleOfProject people,
            Clock clock) {
        this.commitments = commitments;
        this.records = records;
        this.beginning = beginning;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(MergeAnswered answered) {
        if (answered.isMerged()) {
            commitments.unsettled(answered.project().key()).forEach(promise -> place(promise, answered));
        }
    }

    private void place(Commitment promise, MergeAnswered answered) {
        ProjectMerge merge = answered.merge();
        Optional<String> released = merge.released().stream()
                .filter(one -> one.promise() == promise.id())
                .map(one -> String.valueOf(one.why()))
                .findFirst();
        String words = released.orElse("It goes on in “" + answered.into().name() + "”.");
        if (released.isEmpty()) {
            commitments.continues(beginning.begin(begun(promise, answered.into(), merge), merge.askedBy()), promise);
        }
        records.decided(
                promise, released.isPresent() ? "released" : "continued", words, merge.askedBy(), Role.SPONSOR.key());
        commitments.settle(
                promise.id(), released.isPresent() ? PromiseState.RELEASED : PromiseState.CONTINUED, clock.instant());
    }

    /** What was accepted stays accepted, and who was not asked yet is asked there. */
    private Commitments.Begun begun(Commitment promise, Project into, ProjectMerge merge) {
        String unit = promise.unit() != null && into.units().contains(promise.unit()) ? promise.unit() : null;
        return new Commitments.Begun(
                into.key(),
                unit,
                promise.promise(),
                promise.holder(),
                promise.promisedTo(),
                recipient(promise, into, unit),
                promise.askedBy() == null ? merge.askedBy() : promise.askedBy(),
                promise.due(),
                promise.due().isAfter(into.goLiveOf(unit, null).goLive()),
                promise.state() != PromiseState.ASKED,
                null,
                null);
    }

    private String recipient(Commitment promise, Project into, @Nullable String unit) {
        return promise.recipient() == null
                ? people.speakingFor(
                        Role.of(promise.promisedTo()).orElse(Role.CHANGE_MANAGER), into, unit, promise.holder())
                : promise.recipient();
    }
}
