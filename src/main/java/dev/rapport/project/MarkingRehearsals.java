package dev.rapport.project;

import dev.rapport.database.ReadOnce;
import dev.rapport.rehearsal.ClockPutForward;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks each project that has not ended as a rehearsal, for good, when the clock is put forward. New ones are born so. */
@Component
class MarkingRehearsals {

    private final JdbcClient sql;
    private final ReadOnce once;
    private final ApplicationEventPublisher events;

    MarkingRehearsals(JdbcClient sql, ReadOnce once, ApplicationEventPublisher events) {
        this.sql = sql;
        this.once = once;
        this.events = events;
    }

    @EventListener
    void on(ClockPutForward moved) {
        List<String> running = sql.sql(
                        "update project set rehearsal = rehearsing() where ended_at is null returning key")
                .query(String.class)
                .list();
        once.changed();
        running.forEach(key -> events.publishEvent(new ProjectRehearsed(key, moved.by(), moved.now())));
    }
}
