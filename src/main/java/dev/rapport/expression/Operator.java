package dev.rapport.expression;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How two values compare. Nothing is neither before nor after anything, as in the engine. */
enum Operator {
    EQUAL("==", "eq"),
    DIFFERENT("!=", "ne"),
    LESS("<", "lt"),
    LESS_OR_SAME("<=", "le"),
    MORE(">", "gt"),
    MORE_OR_SAME(">=", "ge");

    private final String sign;
    private final String word;

    Operator(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    static Optional<Operator> written(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(text) || operator.word.equals(text))
                .findFirst();
    }

    boolean compares(@Nullable Object left, @Nullable Object right) {
        return switch (this) {
            case EQUAL -> Coercion.equal(left, right);
            case DIFFERENT -> !Coercion.equal(left, right);
            case LESS -> left != right && left != null && right != null && Coercion.order(left, right) < 0;
            case MORE -> left != right && left != null && right != null && Coercion.order(left, right) > 0;
            case LESS_OR_SAME -> left == right || (left != null && right != null && Coercion.order(left, right) <= 0);
            case MORE_OR_SAME -> left == right || (left != null && right != null && Coercion.order(left, right) >= 0);
        };
    }
}
