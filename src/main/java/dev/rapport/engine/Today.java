package dev.rapport.engine;

import dev.rapport.expression.Functions;
import org.camunda.bpm.engine.impl.context.Context;

/** The day of the engine that evaluates. Public, as the engine calls it by its name and without an object. */
public final class Today {

    private Today() {}

    /** The organization's day, such as {@code 2026-11-30}. */
    public static String today() {
        GuardedExpressions expressions =
                (GuardedExpressions) Context.getProcessEngineConfiguration().getExpressionManager();
        return Functions.today(expressions.clock());
    }
}
