package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks who has late work to see to it, in one's own name and once a day. */
@Service
@Transactional
public class UrgingWork {

    private final FindingWork finding;
    private final HandoverRight right;
    private final Faster faster;
    private final JdbcClient sql;
    private final Clock clock;
    private final ZoneId zone;
    private final ApplicationEventPublisher events;

    UrgingWork(
            FindingWork finding,
            HandoverRight right,
            Faster faster,
            JdbcClient sql,
            Clock clock,
            ZoneId organizationZone,
            ApplicationEventPublisher events) {
        this.finding = finding;
        this.right = right;
        this.faster = faster;
        this.sql = sql;
        this.clock = clock;
        this.zone = organizationZone;
        this.events = events;
    }

    /** @throws Refused when the reader does not look after it, nobody has it, or they urged today already */
    public void urge(Person reader, String id) {
        WorkItem item = finding.lockToAct(reader, id);
        if (!right.allowsUrging(reader, item)) {
            throw Refused.notAllowed("Only who a task was escalated to and the project's change manager urge.");
        }
        faster.requireOpen(item);
        PausedWork.requireGoingOn(item);
        String holder = item.assignee();
        if (holder == null) {
            throw Refused.overtaken("Nobody has “" + item.name() + "”, so there is nobody to urge.");
        }
        Instant now = clock.instant();
        if (item.dueAt() == null || item.dueAt().isAfter(now)) {
            throw Refused.overtaken("“" + item.name() + "” is not late.");
        }
        if (!first(item, reader, LocalDate.ofInstant(now, zone))) {
            throw Refused.overtaken("You urged about “" + item.name() + "” today already. Tomorrow you can again.");
        }
        events.publishEvent(new WorkItemUrged(item, holder, reader.username(), now));
    }

    private boolean first(WorkItem item, Person reader, LocalDate today) {
        return sql.sql("""
                                insert into urge (work_item, urged_by, day) values (:item, :by, :today)
                                on conflict do nothing
                                """)
                        .param("item", item.id())
                        .param("by", reader.username())
                        .param("today", today)
                        .update()
                > 0;
    }
}
