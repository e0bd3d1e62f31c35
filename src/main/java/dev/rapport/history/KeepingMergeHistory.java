package dev.rapport.history;

import dev.rapport.organization.ProcessClock;
import dev.rapport.project.MergeAnswered;
import dev.rapport.project.MergeAsked;
import dev.rapport.project.ProjectMerge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down that a project is to go into another and what was answered, in the transaction in which it happens. */
@Component
class KeepingMergeHistory {

    private final Acts acts;
    private final ProcessClock clock;

    KeepingMergeHistory(Acts acts, ProcessClock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @EventListener
    void on(MergeAsked asked) {
        ProjectMerge merge = asked.merge();
        String what =
                "“" + asked.project().name() + "” to go into “" + asked.into().name() + "”, because: " + merge.why();
        keep(merge.projectKey(), merge.askedBy(), "merge-asked", what);
        keep(merge.into(), merge.askedBy(), "merge-asked", what);
    }

    @EventListener
    void on(MergeAnswered answered) {
        ProjectMerge merge = answered.merge();
        String act = answered.isMerged() ? "project-merged" : "merge-declined";
        String what = "“" + answered.project().name() + "” into “"
                + answered.into().name() + "”" + (merge.words() == null ? "" : ", because: " + merge.words());
        keep(merge.projectKey(), merge.answeredBy(), act, what);
        keep(merge.into(), merge.answeredBy(), act, what);
    }

    private void keep(String project, @Nullable String who, String act, String what) {
        acts.add(new Act(0, project, clock.instant(), who, act, what, null, null, null, null, clock.isAhead()));
    }
}
