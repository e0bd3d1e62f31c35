package dev.rapport.expression;

import java.util.Optional;
import java.util.Set;

/** What stands between the braces: only variables, comparison, and, or, not, empty, values and a few functions. */
public sealed interface Expression permits Term {

    /** Every variable that it names, in the order in which they first stand there. */
    Set<String> variables();

    /** The name, where the expression is one variable and nothing more, such as that of a delegate. */
    Optional<String> onlyVariable();
}
