package dev.rapport.organization.web;

import dev.rapport.organization.NewCalendar;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReadingCalendar;
import dev.rapport.organization.SettingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organization/calendar")
@Tag(name = "Organization")
class CalendarCalls {

    private final ReadingCalendar reading;
    private final SettingCalendar setting;

    CalendarCalls(ReadingCalendar reading, SettingCalendar setting) {
        this.reading = reading;
        this.setting = setting;
    }

    @GetMapping
    @Operation(summary = "The organization's business days, and when it reminds and escalates")
    CalendarView calendar(@Parameter(hidden = true) Person reader) {
        return CalendarView.of(reading.read());
    }

    @PutMapping
    @Operation(
            summary = "Sets the whole calendar; for administrators",
            description = "workingDays: days of the week such as “monday”, at least one. holidays: day and name. "
                    + "remindBefore: business days before the due day (1 when left out). escalateAfter: business days "
                    + "late (2 when left out). Both count for projects that begin from then on; one that is there keeps "
                    + "what its plan says. Work that is already given stays due when it was.")
    CalendarView set(@Parameter(hidden = true) Person reader, @RequestBody NewCalendar calendar) {
        return CalendarView.of(setting.set(reader, before -> calendar));
    }
}
