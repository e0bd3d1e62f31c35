package dev.rapport.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Words for figures. What nobody measured is unknown, never zero. */
public final class Wording {

    private Wording() {}

    public static String of(Project.Benefit benefit) {
        return benefit.name() + ": from " + figure(benefit.baseline()) + " to " + figure(benefit.target()) + " "
                + benefit.measure();
    }

    public static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "unknown" : figure.stripTrailingZeros().toPlainString();
    }
}
