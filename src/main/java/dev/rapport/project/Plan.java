package dev.rapport.project;

import dev.rapport.organization.Threshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The values in force in a project; what was never set there is what is shipped. */
public record Plan(Map<Threshold, String> values) {

    private static final int WHOLE = 100;

    public String value(Threshold threshold) {
        return values.getOrDefault(threshold, threshold.shipped());
    }

    /** For what is counted in whole numbers. */
    public int number(Threshold threshold) {
        return Integer.parseInt(value(threshold));
    }

    public double measure(Threshold threshold) {
        return new BigDecimal(value(threshold)).doubleValue();
    }

    /** The keys of the units that it names. */
    public List<String> units(Threshold threshold) {
        return Threshold.units(value(threshold));
    }

    /** How many business days a step has for which its playbook gives so many; at least one. */
    public int paced(int days) {
        int paced = (days * number(Threshold.STEP_PACE) + WHOLE - 1) / WHOLE;
        return Math.max(1, paced);
    }
}
