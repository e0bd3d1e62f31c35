package dev.rapport.project;

/**
 * Who was named took all of it over, or declined. Published before the transaction commits, and before promises go over,
 * which this brings about.
 */
public record WorkHandoverAnswered(Project project, WorkHandover handover) {

    public boolean isTakenOver() {
        return handover.state() == WorkHandover.State.TAKEN_OVER;
    }
}
