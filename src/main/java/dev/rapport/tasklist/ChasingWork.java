package dev.rapport.tasklist;

import dev.rapport.operation.Context;
import dev.rapport.organization.OrganizationCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reminds of work that is near and escalates work that is late, by the organization's clock and calendar. Any number of
 * nodes may do so at once: each step is done once. Nothing is ever completed or agreed to by it.
 */
@Service
public class ChasingWork {

    private static final int BATCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(ChasingWork.class);

    private final ChasedWork work;
    private final ChasingOne one;
    private final OrganizationCalendar calendar;
    private final ZoneId zone;

    ChasingWork(ChasedWork work, ChasingOne one, OrganizationCalendar calendar, ZoneId organizationZone) {
        this.work = work;
        this.one = one;
        this.calendar = calendar;
        this.zone = organizationZone;
    }

    /**
     * All that is to be reminded of or escalated at that moment. What fails is left for the next time.
     *
     * @param now by the organization's clock
     */
    public void chase(Instant now) {
        work.adopt();
        ChaseTimes times = ChaseTimes.of(now, calendar.now(), zone, work.spans());
        boolean on = true;
        while (on) {
            List<Chased> due = work.due(times, BATCH);
            long done = due.stream().filter(item -> chased(item, times)).count();
            on = due.size() == BATCH && done > 0;
        }
    }

    private boolean chased(Chased item, ChaseTimes times) {
        try {
            return one.chase(item, times);
        } catch (RuntimeException failure) {
            LOG.error("Late work could not be escalated; it is tried again: {}", item.id(), failure);
            return false;
        } finally {
            Context.end();
        }
    }
}
