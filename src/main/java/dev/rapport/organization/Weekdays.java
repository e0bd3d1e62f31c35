package dev.rapport.organization;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Days of the week as files and calls write them, for example {@code monday}. */
public final class Weekdays {

    private Weekdays() {}

    public static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DayOfWeek> of(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
