package dev.rapport.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for figures. What nobody measured is unknown, never zero. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final String NO_BASELINE = "no baseline";

    private Wording() {}

    public static String of(Project.Benefit benefit) {
        String now = benefit.baseline() == null ? NO_BASELINE + "," : "from " + baseline(benefit);
        return benefit.name() + ": " + now + " to " + figure(benefit.target()) + " " + benefit.measure();
    }

    /** For example “1 June 2027”, the same for every reader, as it is signed. */
    public static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** What it is today; without one nobody can tell later what it brought. */
    public static String baseline(Project.Benefit benefit) {
        return benefit.baseline() == null ? NO_BASELINE : figure(benefit.baseline());
    }

    public static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "unknown" : figure.stripTrailingZeros().toPlainString();
    }
}
