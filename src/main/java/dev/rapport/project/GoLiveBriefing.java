package dev.rapport.project;

import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Briefs the change manager after a refused go-live, with each reason that no remedy answered yet. */
@Component
class GoLiveBriefing implements Briefing {

    private final WhyRefused refusals;
    private final Remedies remedies;

    GoLiveBriefing(WhyRefused refusals, Remedies remedies) {
        this.refusals = refusals;
        this.remedies = remedies;
    }

    @Override
    public boolean knows(String form) {
        return form.equals("go-live-plan-remedy");
    }

    @Override
    public Brief brief(WorkItem item) {
        return Brief.saying(refusals.saidSince(
                remedies.latestOf(item.projectKey(), item.processInstance()).orElse(Instant.EPOCH),
                item.processInstance(),
                GoLiveSubjects.READINESS,
                GoLiveSubjects.GO_LIVE,
                GoLiveSubjects.CUTOVER));
    }
}
