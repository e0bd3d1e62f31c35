package dev.rapport.engine;

import java.lang.reflect.Method;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions in models see process variables and our delegates, and nothing else: no methods, no properties of Java
 * objects, no functions, no beans.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final Delegates delegates;

    GuardedExpressions(Delegates delegates) {
        super(Map.of());
        this.delegates = delegates;
    }

    @Override
    public void addFunction(String name, Method function) {
        // the engine offers now(), currentUser() and the like: models do without them
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new OnlyVariables());
        resolver.add(new OnlyInputs());
        resolver.add(new OnlyDelegates(delegates));
        return resolver;
    }
}
