package dev.rapport.testing;

import dev.rapport.signoff.SignOffRecorded;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;

/** Lets signing fail at its very end, after everything about it was written down. */
@TestComponent
public class Stumbling {

    private final Set<String> projects = ConcurrentHashMap.newKeySet();
    private final Set<String> overtaken = ConcurrentHashMap.newKeySet();

    public void in(String project) {
        projects.add(project);
    }

    /** As if another act had come in between, the next time only. */
    public void overtakenOnceIn(String project) {
        overtaken.add(project);
    }

    public void noMore(String project) {
        projects.remove(project);
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(SignOffRecorded recorded) {
        if (overtaken.remove(recorded.signOff().projectKey())) {
            throw new OptimisticLockingFailureException("Another act came first");
        }
        if (projects.contains(recorded.signOff().projectKey())) {
            throw new IllegalStateException("Stumbled");
        }
    }
}
