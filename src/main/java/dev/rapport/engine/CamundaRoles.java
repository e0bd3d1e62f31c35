package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.RoleChange;
import dev.rapport.project.RoleRuns;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Roles that go to somebody else as instances of {@code sponsor-change}, under the project's key. */
@Component
class CamundaRoles implements RoleRuns {

    private final RunsBeside beside;

    CamundaRoles(RunsBeside beside) {
        this.beside = beside;
    }

    @Override
    public String start(RoleChange change, List<String> units, String by) {
        return beside.begin(
                Names.SPONSOR_CHANGE,
                new PlaybookEngine.Beginning(change.projectKey(), units, null, by),
                Map.of(Names.ROLE_CHANGE, change.id(), Names.SUCCESSOR, change.to()));
    }

    @Override
    public void end(String run, String reason, String by) {
        beside.end(run, reason, by);
    }
}
