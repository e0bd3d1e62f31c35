package dev.rapport.engine;

import static java.util.Map.entry;

import dev.rapport.check.ModelCheck;
import dev.rapport.check.Vocabulary;
import dev.rapport.organization.Role;
import dev.rapport.project.Phase;
import dev.rapport.signoff.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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

    private static final Set<String> SIGN_OFFS = Set.of(
            "ability",
            "benefits",
            "charter",
            "checkpoint",
            "conflict",
            "cutover",
            "go-live",
            "hypercare",
            "message",
            "personal-data",
            "postponement",
            "problem",
            "readiness",
            "release",
            "merge",
            "statement",
            "threshold-change");
    private static final Set<String> SECTIONS = Set.of("business", "it");

    /** Who has a part in projects, and so may be written to and promised something. */
    private static final Set<String> PARTIES = words(
            EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR)).toArray(Role[]::new), Role::key);

    /** Of the engine itself. */
    private static final Set<String> ITS_OWN = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "variableContext",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "loopCounter");

    private final Map<String, Delegate> delegates = DelegatesOnClassPath.told();
    private final Map<String, Set<String>> properties = Map.ofEntries(
            entry(Names.ROLE, words(Role.values(), Role::key)),
            entry(Names.DUE_IN_DAYS, ANY),
            entry(Names.MINUTES, ANY),
            entry(Names.ACTION, ANY),
            entry(Names.NEXT, ANY),
            entry(Names.PERSON, ANY),
            entry(Names.SIGN_OFF, SIGN_OFFS),
            entry(Names.SIGNATURE, words(Kind.values(), Kind::word)),
            entry(Names.STATEMENT, ANY),
            entry(Names.STEP, ANY),
            entry(Names.SECTION, SECTIONS),
            entry(Names.PHASE, words(Phase.values(), Phase::word)),
            entry(Names.NEEDS, ANY),
            entry(Names.KEEP, ANY),
            entry(Names.SEALED, Set.of("true")),
            entry(Names.TO_ROLE, PARTIES),
            entry(Names.SUBJECT, ANY),
            entry(Names.TEXT, ANY),
            entry(Names.PROMISED_TO, PARTIES));

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

    /** What is given or set by delegates, the delegates themselves, and the engine's own words. */
    @Override
    public Set<String> reserved() {
        Set<String> reserved = new HashSet<>(given());
        reserved.addAll(Set.of(Names.UNIT, Names.ANSWER));
        reserved.addAll(delegates.keySet());
        delegates.values().forEach(delegate -> reserved.addAll(delegate.writes()));
        reserved.addAll(ITS_OWN);
        return Set.copyOf(reserved);
    }

    @Override
    public Map<String, List<String>> implied() {
        return Implied.DELEGATES;
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
