package dev.rapport.alignment;

import dev.rapport.project.Project;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What executives choose from: what the charter says the project is for, its benefits, and their own words. */
final class Goals {

    static final String OWN = "own";
    private static final String PURPOSE = "purpose";

    private Goals() {}

    /** Each in words, by the value that a form sends. */
    static Map<String, String> of(Project project) {
        Map<String, String> goals = new LinkedHashMap<>();
        goals.put(PURPOSE, project.purpose());
        for (int number = 0; number < project.benefits().size(); number++) {
            goals.put("benefit-" + number, project.benefits().get(number).name());
        }
        goals.put(OWN, "Something else, in my own words");
        return goals;
    }

    /** @throws Refused where one is chosen twice, or is none of the project's */
    static List<String> chosen(Project project, List<String> values, @Nullable String own) {
        Map<String, String> known = of(project);
        List<String> goals = new ArrayList<>();
        for (String value : values) {
            if (!known.containsKey(value)) {
                throw Refused.invalid("/values/first", "Choose one of the goals that are listed.");
            }
            String goal = value.equals(OWN) ? inOwnWords(own) : Objects.requireNonNull(known.get(value));
            if (goals.contains(goal)) {
                throw Refused.invalid("/values/second", "Each goal has one rank. Choose another one.");
            }
            goals.add(goal);
        }
        return goals;
    }

    private static String inOwnWords(@Nullable String own) {
        if (own == null || own.isBlank()) {
            throw Refused.invalid("/values/ownWords", "Say in your own words what matters.");
        }
        return own.strip();
    }
}
