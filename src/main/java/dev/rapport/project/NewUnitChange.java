package dev.rapport.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a unit, as somebody brings it.
 *
 * @param what {@code merged}, {@code split} or {@code closed}
 * @param receivers the units that receive it; the first gets its work
 */
public record NewUnitChange(
        @Nullable String what,
        @Nullable List<@Nullable Receiver> receivers,
        @Nullable String why) {

    /**
     * A receiving unit.
     *
     * @param people usernames of who goes there by name; where none are given, everybody who is not named elsewhere
     */
    public record Receiver(@Nullable String unit, @Nullable List<@Nullable String> people) {}
}
