package dev.rapport.project;

import dev.rapport.organization.Threshold;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says values of a plan in words, as they are signed and told. */
@Component
class PlanWords {

    private final Units units;

    PlanWords(Units units) {
        this.units = units;
    }

    /** Such as “10 business days”. */
    String value(Threshold threshold, String value) {
        return threshold.say(value, key -> units.find(key).map(Unit::name).orElse(key));
    }

    /** All of them, a line each. */
    String all(Plan plan) {
        return Arrays.stream(Threshold.values())
                .map(one -> one.title() + ": " + value(one, plan.value(one)))
                .collect(Collectors.joining("\n"));
    }

    /** Such as “A ballot is open for: 15 business days instead of 10 business days”. */
    String change(Threshold threshold, String from, String to) {
        return threshold.title() + ": " + value(threshold, to) + " instead of " + value(threshold, from);
    }
}
