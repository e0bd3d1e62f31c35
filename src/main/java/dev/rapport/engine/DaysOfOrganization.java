package dev.rapport.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.task.Task;

/**
 * Reads the dates of timers. A day, as forms give it, begins at midnight where the organization is, and so does a time
 * that names no zone; the engine alone would take the machine's.
 */
final class DaysOfOrganization extends DueDateBusinessCalendar {

    private final ZoneId zone;

    DaysOfOrganization(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Date resolveDuedate(String date, Task task) {
        return local(date).orElseGet(() -> super.resolveDuedate(date, task));
    }

    @Override
    public Date resolveDuedate(String date) {
        return local(date).orElseGet(() -> super.resolveDuedate(date));
    }

    @Override
    public Date resolveDuedate(String date, Date from) {
        return local(date).orElseGet(() -> super.resolveDuedate(date, from));
    }

    private Optional<Date> local(String text) {
        try {
            LocalDateTime time = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            return Optional.of(Date.from(time.atZone(zone).toInstant()));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
