package dev.rapport.engine;

import dev.rapport.check.ModelCheck;
import dev.rapport.check.Vocabulary;
import dev.rapport.organization.Role;
import dev.rapport.project.Phase;
import dev.rapport.signoff.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * What the engine offers to models, read from the annotations of the delegates. Needs neither the engine nor the
 * application: whoever checks models alone makes one through {@link java.util.ServiceLoader}.
 */
@Component
public class EngineVocabulary implements Vocabulary {

    /** Any text that is not blank. */
    private static final Set<String> ANY = Set.of();

    private static final Set<String> SIGN_OFFS =
            Set.of("ability", "charter", "cutover", "go-live", "message", "readiness");
    private static final Set<String> SECTIONS = Set.of("business", "it");

    private final Map<String, Delegate> delegates = DelegatesOnClassPath.told();
    private final Map<String, Set<String>> properties = Map.of(
            Names.ROLE, words(Role.values(), Role::key),
            Names.DUE_IN_DAYS, ANY,
            Names.ACTION, ANY,
            Names.NEXT, ANY,
            Names.PERSON, ANY,
            Names.SIGN_OFF, SIGN_OFFS,
            Names.SIGNATURE, words(Kind.values(), Kind::word),
            Names.SECTION, SECTIONS,
            Names.PHASE, words(Phase.values(), Phase::word));

    @Override
    public Map<String, Delegate> delegates() {
        return delegates;
    }

    /** A number of days is any text here: that it is a whole number within bounds is for the check to say. */
    @Override
    public Map<String, Set<String>> properties() {
        return properties;
    }

    /**
     * The project's key, the keys of its units as a list, and how often advocacy comes round, as an ISO 8601 span. A
     * unit is given only where a step is drawn once for each.
     */
    @Override
    public Set<String> given() {
        return Set.of(Names.PROJECT_KEY, Names.UNITS, Names.ADVOCACY_RHYTHM);
    }

    @Override
    public Optional<String> whyNotFeel(String expression, boolean unaryTests) {
        return AllowedFeel.whyNot(expression, unaryTests);
    }

    @Bean
    static ModelCheck modelCheck(Vocabulary vocabulary) {
        return new ModelCheck(vocabulary);
    }

    private static <T> Set<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.toUnmodifiableSet());
    }
}
