package dev.rapport.engine;

import camundajar.impl.scala.Product;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What an expression's outcome depends on, where that is nothing but the variables it names: one that calls a function
 * may ask the clock, too.
 *
 * @param names of variables, in order
 */
record FeelInputs(List<String> names) {

    private static final int SHORT = 200;

    /** @return empty where the expression calls a function */
    static Optional<FeelInputs> of(ParsedExpression expression) {
        Set<String> names = new TreeSet<>();
        Deque<Object> left = new ArrayDeque<>();
        left.push(expression.expression());
        while (!left.isEmpty()) {
            Object node = left.pop();
            if (node instanceof FunctionInvocation || node instanceof QualifiedFunctionInvocation) {
                return Optional.empty();
            }
            if (node instanceof Ref variable) {
                names.add(variable.names().head());
            }
            if (node instanceof Product parts) {
                for (int at = 0; at < parts.productArity(); at++) {
                    left.push(parts.productElement(at));
                }
            }
        }
        return Optional.of(new FeelInputs(List.copyOf(names)));
    }

    /** @return empty where one of the values is not short, or may change */
    Optional<List<Optional<Object>>> values(Map<String, @Nullable Object> context) {
        List<Optional<Object>> values = names.stream()
                .map(name -> Optional.ofNullable(context.get(name)))
                .toList();
        return values.stream().flatMap(Optional::stream).allMatch(FeelInputs::isFixed)
                ? Optional.of(values)
                : Optional.empty();
    }

    static boolean isFixed(Object value) {
        return value instanceof Boolean
                || value instanceof Number
                || (value instanceof String text && text.length() <= SHORT);
    }
}
