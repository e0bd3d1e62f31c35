package dev.rapport.engine;

import java.util.Map;
import java.util.Set;

/**
 * What the code offers models, by the words they use.
 *
 * @param values the properties of a step, each with the words it takes; none where it takes any text
 * @param variables what processes carry
 * @param started processes that the code starts
 * @param decided decisions that the code asks for
 * @param asked for delegates that need more than a step must say anyway, the properties they need
 */
record Code(
        Set<String> delegates,
        Set<String> signOffs,
        Map<String, Set<String>> values,
        Set<String> variables,
        Set<String> started,
        Set<String> decided,
        Map<String, Set<String>> asked) {}
