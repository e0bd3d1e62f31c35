package dev.rapport.listening;

import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one to whom something is promised says how one can check it, and by when it has to be kept. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StatingCriterion {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PromiseDays days;
    private final Verdicts verdicts;
    private final Projects projects;

    StatingCriterion(
            Commitments commitments, PromiseRecords records, PromiseDays days, Verdicts verdicts, Projects projects) {
        this.commitments = commitments;
        this.records = records;
        this.days = days;
        this.verdicts = verdicts;
        this.projects = projects;
    }

    /** @throws Refused when the day is over, or after go-live though the promise is for before */
    public void state(long id, String criterion, LocalDate due, String by) {
        Commitment promise = commitments.get(id);
        verdicts.requireTheirs(promise, by);
        days.requireToCome("/values/due", due);
        requireBeforeGoLive(promise, due);
        records.criterion(promise, criterion, due, by);
        commitments.isDue(id, due);
        commitments.stands(id, PromiseState.OPEN);
    }

    /** After go-live only what was promised for then, or what nobody could keep before it any more. */
    private void requireBeforeGoLive(Commitment promise, LocalDate due) {
        if (!promise.afterGoLive()) {
            days.requireUntil(
                    "/values/due",
                    projects.get(promise.projectKey())
                            .goLiveOf(promise.unit(), promise.wave())
                            .goLive(),
                    due);
        }
    }
}
