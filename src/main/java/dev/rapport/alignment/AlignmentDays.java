package dev.rapport.alignment;

import dev.rapport.organization.Threshold;
import dev.rapport.project.ProjectPlans;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.DueDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days of checkpoints and conflicts, where the organization is. */
@Component
class AlignmentDays {

    private final Clock clock;
    private final ZoneId zone;
    private final DueDates days;
    private final ProjectPlans plans;

    AlignmentDays(Clock clock, ZoneId organizationZone, DueDates days, ProjectPlans plans) {
        this.clock = clock;
        this.zone = organizationZone;
        this.days = days;
        this.plans = plans;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** As many business days as the project's plan gives; so long the step has in which priorities are stated. */
    LocalDate answersUntil(String projectKey) {
        return days.later(today(), plans.of(projectKey).number(Threshold.CHECKPOINT_DAYS));
    }

    /** After as many months as the project's plan says, on a business day, and never before this one is answered. */
    LocalDate nextCheckpoint(String projectKey) {
        LocalDate month = today().plusMonths(plans.of(projectKey).number(Threshold.CHECKPOINT_RHYTHM));
        LocalDate answered = answersUntil(projectKey);
        return days.later((month.isAfter(answered) ? month.minusDays(1) : answered), 1);
    }

    LocalDate later(LocalDate day, int businessDays) {
        return days.later(day, businessDays);
    }

    /** @throws Refused when it is no day, or none that is still to come */
    LocalDate toCome(String field, @Nullable String text) {
        LocalDate day = parsed(field, text);
        if (!day.isAfter(today())) {
            throw Refused.invalid(field, "Choose a day after today.");
        }
        return day;
    }

    private static LocalDate parsed(String field, @Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException none) {
            throw Refused.invalid(field, "Give the day as 2031-03-12.");
        }
    }
}
