package dev.rapport.engine;

import camundajar.impl.scala.math.BigDecimal;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.ZonedTime;

/** What each kind of node of a FEEL expression is to us: allowed, or refused with a sentence. */
final class FeelNodes {

    private static final String SYNTAX = "org.camunda.feel.syntaxtree.";
    private static final String LISTS = "camundajar.impl.scala.collection.immutable.";

    private static final Set<String> ALLOWED = Set.of(
            "ConstNull$",
            "ConstBool",
            "ConstNumber",
            "ConstString",
            "ConstDate",
            "ConstTime",
            "ConstLocalTime",
            "ConstDateTime",
            "ConstLocalDateTime",
            "ConstYearMonthDuration",
            "ConstDayTimeDuration",
            "ConstInputValue$",
            "ConstList",
            "ConstRange",
            "ClosedConstRangeBoundary",
            "OpenConstRangeBoundary",
            "Ref",
            "PathExpression",
            "If",
            "In",
            "InstanceOf",
            "Conjunction",
            "Disjunction",
            "AtLeastOne",
            "Not",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation",
            "UnaryTestExpression",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "FunctionInvocation",
            "PositionalFunctionParameters",
            "Filter");

    private static final Map<String, String> WHY_NOT = Map.of(
            "For", "It goes through a list with “for”, which may take too long.",
            "SomeItem", "It goes through a list with “some”, which may take too long; “list contains” may do.",
            "EveryItem", "It goes through a list with “every”, which may take too long; “all” may do.",
            "FunctionDefinition", "It defines a function.",
            "JavaFunctionInvocation", "It calls a program.",
            "QualifiedFunctionInvocation", "It calls a function that is part of a value.",
            "ConstContext", "It builds a value of several parts between braces.",
            "Exponentiation", "It raises a number to a power, which may grow too large.");

    /** Rounding to so many digits and reading numbers out of text are not here: both can make numbers of a gigabyte. */
    private static final Set<String> FUNCTIONS = Set.of(
            "count",
            "contains",
            "string length",
            "string",
            "substring",
            "substring before",
            "substring after",
            "starts with",
            "ends with",
            "upper case",
            "lower case",
            "trim",
            "is blank",
            "is empty",
            "is defined",
            "list contains",
            "not",
            "all",
            "any",
            "sum",
            "min",
            "max",
            "mean",
            "floor",
            "ceiling",
            "abs",
            "modulo",
            "odd",
            "even",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "today",
            "now",
            "day of week",
            "day of year",
            "week of year",
            "month of year");

    private FeelNodes() {}

    /** Says nothing of what is below the node. */
    static Optional<String> whyNot(Object node) {
        String type = node.getClass().getName();
        if (node instanceof FunctionInvocation call) {
            return whyNot(call);
        }
        if (node instanceof Filter filter && !picksOne(filter)) {
            return Optional.of(
                    "It searches a list with a condition in square brackets; only a fixed place such as [1] may stand there.");
        }
        return allowed(node, type) ? Optional.empty() : Optional.of(reason(type.replace(SYNTAX, "")));
    }

    private static Optional<String> whyNot(FunctionInvocation call) {
        if (!FUNCTIONS.contains(call.function())) {
            return Optional.of("It calls “" + call.function() + "”; only these functions may be called: "
                    + String.join(", ", new TreeSet<>(FUNCTIONS)) + ".");
        }
        return call.params() instanceof NamedFunctionParameters
                ? Optional.of(
                        "It calls “" + call.function() + "” with names for what it hands over; leave the names out.")
                : Optional.empty();
    }

    private static boolean picksOne(Filter filter) {
        return filter.filter() instanceof ConstNumber
                || (filter.filter() instanceof ArithmeticNegation minus && minus.x() instanceof ConstNumber);
    }

    private static boolean allowed(Object node, String type) {
        if (type.startsWith(SYNTAX)) {
            return ALLOWED.contains(type.substring(SYNTAX.length())) || node instanceof ZonedTime;
        }
        return type.equals(LISTS + "$colon$colon")
                || type.equals(LISTS + "Nil$")
                || node instanceof String
                || node instanceof Boolean
                || node instanceof BigDecimal
                || node instanceof Temporal
                || node instanceof TemporalAmount;
    }

    private static String reason(String type) {
        return WHY_NOT.getOrDefault(type, "It uses a part of FEEL that is not allowed (" + type + ").");
    }
}
