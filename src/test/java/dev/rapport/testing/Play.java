package dev.rapport.testing;

import dev.rapport.tasklist.CompletingWork;
import dev.rapport.tasklist.FillingForm;
import dev.rapport.tasklist.FindingWork;
import dev.rapport.tasklist.TakingWork;
import dev.rapport.testing.Given.Somebody;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;

/** A project that runs, with everybody in it, and the words to act in it. */
public record Play(
        String key,
        Map<String, List<Somebody>> cast,
        Somebody sponsor,
        Somebody cio,
        Somebody itLead,
        Somebody changeManager,
        Somebody trainer,
        UseCases useCases) {

    /** What people act through. */
    @TestComponent
    public record UseCases(
            FindingWork finding,
            TakingWork taking,
            CompletingWork completing,
            FillingForm forms,
            ManagementService jobs,
            RuntimeService runtime) {}

    public List<String> units() {
        return List.copyOf(cast.keySet());
    }

    /** The only unit, or the first of several. */
    public String unit() {
        return units().get(0);
    }

    public Somebody manager(String unit) {
        return cast.get(unit).get(0);
    }

    public Somebody manager() {
        return manager(unit());
    }

    /** The unit's people but its manager. */
    public List<Somebody> members(String unit) {
        return cast.get(unit).subList(1, cast.get(unit).size());
    }

    public Somebody member() {
        return members(unit()).get(0);
    }

    public Player as(Somebody somebody) {
        return new Player(key, somebody, useCases);
    }

    boolean runs(String processInstance) {
        return useCases.runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstance)
                        .processInstanceBusinessKey(key)
                        .count()
                > 0;
    }

    /** Shortcuts through what another test tells step by step. */
    public Story story() {
        return new Story(this);
    }
}
