package dev.rapport.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A date, a time or both. A date has not passed while it is still today somewhere on earth, since a date alone does not
 * say where it was chosen; none is before 1900, where the picker of form-js begins.
 */
record DatetimeRule(Clock clock) implements Rule {
    private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);
    private static final int FIRST_YEAR = 1900;

    @Override
    public Reading read(Question question, Object given) {
        DatetimeStyle style = DatetimeStyle.of(question);
        if (!(given instanceof String text) || !style.matches(text)) {
            return Reading.refused(question.says("must be " + style.wanted() + "."));
        }
        return style.dated() ? inTime(question, style, text) : Reading.of(text);
    }

    private Reading inTime(Question question, DatetimeStyle style, String text) {
        LocalDate date = style.date(text);
        if (date.getYear() < FIRST_YEAR) {
            return Reading.refused(question.says("must be in 1900 or later; " + text + " was given."));
        }
        boolean future = question.node().path("disallowPassedDates").asBoolean(false);
        return future && passed(style, date, text)
                ? Reading.refused(question.says("must not be in the past; " + text + " was given."))
                : Reading.of(text);
    }

    private boolean passed(DatetimeStyle style, LocalDate date, String text) {
        Instant now = clock.instant();
        if (!style.timed()) {
            return date.isBefore(LocalDate.ofInstant(now, LAST_PLACE));
        }
        return switch (style.zone()) {
            case "utc_offset" ->
                date.isBefore(
                        LocalDate.ofInstant(now, OffsetDateTime.parse(text).getOffset()));
            case "utc_normalized" -> OffsetDateTime.parse(text).toInstant().isBefore(now.minus(Duration.ofDays(1)));
            default -> date.isBefore(LocalDate.ofInstant(now, LAST_PLACE));
        };
    }
}
