package dev.rapport.project;

import dev.rapport.rehearsal.ClockPutForward;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks each project that has not ended as a rehearsal, for good, when the clock is put forward. New ones are born so. */
@Component
class MarkingRehearsals {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    MarkingRehearsals(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    @EventListener
    void on(ClockPutForward moved) {
        sql.sql("update project set rehearsal = rehearsing() where ended_at is null returning key")
                .query(String.class)
                .list()
                .forEach(key -> events.publishEvent(new ProjectRehearsed(key, moved.by(), moved.now())));
    }
}
