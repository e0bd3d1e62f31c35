package dev.rapport.testing;

import dev.rapport.signoff.SignOffRecorded;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lets signing fail at its very end, after everything about it was written down. */
@TestComponent
public class Stumbling {

    private final Set<String> projects = ConcurrentHashMap.newKeySet();

    public void in(String project) {
        projects.add(project);
    }

    public void noMore(String project) {
        projects.remove(project);
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(SignOffRecorded recorded) {
        if (projects.contains(recorded.signOff().projectKey())) {
            throw new IllegalStateException("Stumbled");
        }
    }
}
