package dev.rapport.engine;

import java.lang.reflect.Method;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Expressions as our engine sees them, of whatever form: what guards when nobody reads them first. */
final class Unread extends JuelExpressionManager {

    private final GuardedExpressions guarded;

    Unread(GuardedExpressions guarded) {
        super(Map.of());
        this.guarded = guarded;
    }

    @Override
    public void addFunction(String name, Method function) {
        guarded.addFunction(name, function);
    }

    @Override
    protected ELResolver createElResolver() {
        return guarded.createElResolver();
    }
}
