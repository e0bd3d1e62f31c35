package dev.rapport.engine;

import dev.rapport.expression.ExpressionRefused;
import dev.rapport.expression.Functions;
import dev.rapport.expression.Template;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Expressions in models, and in decision tables alike, are those of our grammar: whatever else a model holds is refused
 * when it is read. Behind that, they see process variables, our delegates and the grammar's functions, and nothing
 * else: no methods, no properties of Java objects, no beans.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final Delegates delegates;
    private final Clock clock;

    /** @param clock says in its zone what day it is */
    GuardedExpressions(Delegates delegates, Clock clock) {
        super(Map.of());
        this.delegates = delegates;
        this.clock = clock;
        functions.put("size", function(Functions.class, "size", Object.class));
        functions.put("contains", function(Functions.class, "contains", Object.class, Object.class));
        functions.put("today", function(Today.class, "today"));
    }

    Clock clock() {
        return clock;
    }

    /** The one way to every expression, for processes and for decision tables. */
    @Override
    public ValueExpression createValueExpression(String expression) {
        try {
            Template.parse(expression);
        } catch (ExpressionRefused refused) {
            throw new ProcessEngineException("Models hold no such expression: " + refused.getMessage(), refused);
        }
        return super.createValueExpression(expression);
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

    private static Method function(Class<?> where, String name, Class<?>... parameters) {
        try {
            return where.getMethod(name, parameters);
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
