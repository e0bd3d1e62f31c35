package dev.rapport.project;

import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import org.springframework.stereotype.Component;

/** Briefs the change manager after a refused go-live, with each reason. */
@Component
class GoLiveBriefing implements Briefing {

    private final WhyRefused refusals;

    GoLiveBriefing(WhyRefused refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean knows(String form) {
        return form.equals("go-live-plan-remedy");
    }

    @Override
    public Brief brief(WorkItem item) {
        return Brief.saying(refusals.said(
                item.processInstance(), GoLiveSubjects.READINESS, GoLiveSubjects.GO_LIVE, GoLiveSubjects.CUTOVER));
    }
}
