package dev.rapport.engine;

import dev.rapport.check.Vocabulary;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the code offers models, by the words they use.
 *
 * @param started processes that the code starts
 * @param decided decisions that the code asks for
 */
record Code(Vocabulary vocabulary, Set<String> started, Set<String> decided) {

    Set<String> delegates() {
        return vocabulary.delegates().keySet();
    }

    /** But for what somebody signs by an act of their own, which no step asks for. */
    Set<String> signOffs() {
        Set<String> asked = new HashSet<>(values().getOrDefault(Names.SIGN_OFF, Set.of()));
        asked.removeAll(Set.of("checkpoint", "conflict"));
        return asked;
    }

    /** The properties of a step, each with the words it takes; none where it takes any text. */
    Map<String, Set<String>> values() {
        return vocabulary.properties();
    }

    /**
     * What processes carry: what a project gives, what delegates set, the unit of a step
     * drawn for each, and what a playbook of ours is called with.
     */
    Set<String> variables() {
        Set<String> variables = new HashSet<>(vocabulary.given());
        vocabulary.delegates().values().forEach(delegate -> variables.addAll(delegate.writes()));
        variables.addAll(Set.of(Names.UNIT, Names.DATE, Names.INTERVIEWEE));
        variables.addAll(Set.of(
                Names.COMMITMENT, Names.PROMISOR, Names.RECIPIENT, Names.ASKER, Names.PROMISED, Names.SUCCESSOR));
        variables.addAll(Set.of(
                Names.ROLE_CHANGE,
                Names.MERGE,
                Names.CHECKPOINT,
                Names.EXECUTIVES,
                Names.EXECUTIVE,
                Names.ANSWERS_OVER,
                Names.NEXT_CHECKPOINT,
                Names.CONFLICT,
                Names.UNIT_CHANGE,
                Names.WORK_HANDOVER,
                Names.PLAN_CHANGE,
                Names.WAVE));
        return variables;
    }

    /** The properties without which the delegate fails; none for one that is not ours. */
    Set<String> asked(String delegate) {
        Vocabulary.Delegate found = vocabulary.delegates().get(delegate);
        return found == null ? Set.of() : found.properties();
    }
}
