package dev.rapport.engine;

import camundajar.impl.scala.Product;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ZonedTime;

/**
 * The part of FEEL that forms and decision tables may use: what ends soon and stays small whatever it reads. It parses,
 * walks what was parsed, and refuses each node that is not on a list; so what FEEL learns tomorrow is refused.
 */
final class AllowedFeel {

    private static final int LONGEST = 2000;
    private static final int MOST_BRACKETS = 100;
    private static final int DEEPEST = 100;
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /** A part of an expression, and how many others are around it. */
    private record Part(Object node, int depth) {}

    private AllowedFeel() {}

    /**
     * @param unaryTests whether it is the condition of a decision table's input, which may be empty
     * @return a sentence for people that says what is not allowed; empty where all of it is
     */
    static Optional<String> whyNot(String expression, boolean unaryTests) {
        if (expression.isBlank()) {
            return unaryTests ? Optional.empty() : Optional.of("It is empty.");
        }
        if (expression.length() > LONGEST) {
            return Optional.of("It is longer than 2,000 characters.");
        }
        if (expression.chars().filter(letter -> "([{".indexOf(letter) >= 0).count() > MOST_BRACKETS) {
            return Optional.of("It opens more than " + MOST_BRACKETS + " brackets.");
        }
        try {
            return whyNotParsed(
                    unaryTests ? FEEL.parseUnaryTests(expression.strip()) : FEEL.parseExpression(expression));
        } catch (StackOverflowError | RuntimeException unreadable) {
            return Optional.of("It cannot be read as FEEL.");
        }
    }

    private static Optional<String> whyNotParsed(ParseResult parsed) {
        if (parsed.isFailure()) {
            return Optional.of("It cannot be read as FEEL: a name, a sign or a bracket is missing or too many.");
        }
        Deque<Part> left = new ArrayDeque<>();
        left.push(new Part(parsed.parsedExpression().expression(), 0));
        while (!left.isEmpty()) {
            Part part = left.pop();
            Optional<String> refusal =
                    part.depth() > DEEPEST ? Optional.of("It is nested too deep.") : FeelNodes.whyNot(part.node());
            if (refusal.isPresent()) {
                return refusal;
            }
            if (part.node() instanceof Product node && !(node instanceof ZonedTime)) {
                below(node, part.depth(), left);
            }
        }
        return Optional.empty();
    }

    private static void below(Product node, int depth, Deque<Part> left) {
        boolean list = node instanceof camundajar.impl.scala.collection.immutable.List;
        for (int at = 0; at < node.productArity(); at++) {
            left.push(new Part(node.productElement(at), list ? depth : depth + 1));
        }
    }
}
