package dev.rapport.engine;

import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** The inputs of a decision by name, without the engine's own object that holds them. */
final class OnlyInputs extends VariableContextElResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        return base != null || VAR_CTX_KEY.equals(property) ? null : super.getValue(context, base, property);
    }
}
