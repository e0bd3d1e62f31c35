package dev.rapport.perception;

import dev.rapport.project.ProjectResumed;
import dev.rapport.tasklist.DueDates;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A ballot that is open stays open for as many business days more as its project stood still. */
@Component
class WaitingWithPause {

    private final Rounds rounds;
    private final RoundRuns runs;
    private final DueDates days;

    WaitingWithPause(Rounds rounds, RoundRuns runs, DueDates days) {
        this.rounds = rounds;
        this.runs = runs;
        this.days = days;
    }

    @EventListener
    void on(ProjectResumed resumed) {
        if (resumed.businessDays() > 0) {
            rounds.latest(resumed.project().key())
                    .filter(round -> round.state() == Round.State.OPEN)
                    .ifPresent(round -> wait(round, resumed.businessDays()));
        }
    }

    /** The day before is the last on which people can answer, and that moves. */
    private void wait(Round round, int more) {
        if (round.closes() != null) {
            LocalDate closes = days.later(round.closes().minusDays(1), more).plusDays(1);
            rounds.closesOn(round.id(), closes);
            runs.closes(round.run(), closes);
        }
    }
}
