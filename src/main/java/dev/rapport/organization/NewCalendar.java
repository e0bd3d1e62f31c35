package dev.rapport.organization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as somebody brings it, not yet checked.
 *
 * @param workingDays days of the week in small letters, for example {@code monday}
 * @param remindBefore business days before the due day; 1 when left out
 * @param escalateAfter business days late; 2 when left out
 */
public record NewCalendar(
        @Nullable List<@Nullable String> workingDays,
        @Nullable List<@Nullable Holiday> holidays,
        @Nullable Integer remindBefore,
        @Nullable Integer escalateAfter) {

    /** @param day such as {@code 2027-01-01} */
    public record Holiday(@Nullable String day, @Nullable String name) {}

    static NewCalendar of(BusinessCalendar calendar) {
        return new NewCalendar(
                new ArrayList<>(
                        calendar.workingDays().stream().map(Weekdays::word).toList()),
                new ArrayList<>(calendar.holidays().entrySet().stream()
                        .map(holiday -> new Holiday(holiday.getKey().toString(), holiday.getValue()))
                        .toList()),
                calendar.remindBefore(),
                calendar.escalateAfter());
    }

    /** With other days of the week and other pauses. */
    public NewCalendar with(List<@Nullable String> days, @Nullable Integer before, @Nullable Integer after) {
        return new NewCalendar(days, holidays, before, after);
    }

    /** With one more holiday, which comes last. */
    public NewCalendar and(String day, String name) {
        List<@Nullable Holiday> more = new ArrayList<>(holidays == null ? List.of() : holidays);
        more.add(new Holiday(day, name));
        return new NewCalendar(workingDays, more, remindBefore, escalateAfter);
    }

    public NewCalendar without(String day) {
        List<@Nullable Holiday> fewer = new ArrayList<>(holidays == null ? List.of() : holidays);
        fewer.removeIf(holiday -> holiday != null && day.equals(holiday.day()));
        return new NewCalendar(workingDays, fewer, remindBefore, escalateAfter);
    }
}
