package dev.rapport.operation;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process among those that run on the same database: another at each start. */
@Component
public class ThisNode {

    /** A node that has not been seen in {@code running_node} for so long is gone. */
    public static final Duration GONE_AFTER = Duration.ofSeconds(15);

    private final UUID id = UUID.randomUUID();

    public UUID id() {
        return id;
    }
}
