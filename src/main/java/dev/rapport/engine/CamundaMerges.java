package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.MergeRuns;
import dev.rapport.project.ProjectMerge;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Merges as instances of {@code project-merge}, under the key of the project that goes on. */
@Component
class CamundaMerges implements MergeRuns {

    private final RunsBeside beside;

    CamundaMerges(RunsBeside beside) {
        this.beside = beside;
    }

    @Override
    public String start(ProjectMerge merge, List<String> units, String by) {
        return beside.begin(
                Names.PROJECT_MERGE,
                new PlaybookEngine.Beginning(merge.into(), units, null, by),
                Map.of(Names.MERGE, merge.id()));
    }

    @Override
    public void end(String run, String reason, String by) {
        beside.end(run, reason, by);
    }
}
