package dev.rapport.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Process variables by name, without the engine's own objects that are offered under reserved names. */
final class OnlyVariables extends VariableScopeElResolver {

    private static final Set<String> HIDDEN =
            Set.of(EXECUTION_KEY, TASK_KEY, CASE_EXECUTION_KEY, EXTERNAL_TASK_KEY, LOGGED_IN_USER_KEY);

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null && HIDDEN.contains(String.valueOf(property))) {
            return null;
        }
        return super.getValue(context, base, property);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new UnsupportedOperationException("An expression cannot set a variable");
    }
}
