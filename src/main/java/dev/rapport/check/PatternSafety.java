package dev.rapport.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.rapport.check.PatternNode.Choice;
import dev.rapport.check.PatternNode.End;
import dev.rapport.check.PatternNode.Repeat;
import dev.rapport.check.PatternNode.Sequence;
import dev.rapport.check.PatternNode.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a browser, which tries one way after the other, gives up soon on a text that a pattern does not match. A
 * repetition or choice is clear where the next character alone says how it goes on; only what is not clear multiplies
 * the ways, and within another repetition nothing unclear is allowed. Few enough ways on {@value #TEXT} characters, and
 * the pattern passes.
 */
final class PatternSafety {

    private static final int LONGEST = 200;
    private static final int TEXT = 5_000;
    private static final double MOST_STEPS = 2e8;

    private double ways = 1;
    private int unbounded;
    private int unclear;

    private PatternSafety() {}

    /** A sentence for people on what is wrong with the pattern; empty where it is safe. */
    static Optional<String> whyNot(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of("It is longer than " + LONGEST + " characters.");
        }
        try {
            PatternNode read = PatternReader.read(pattern);
            Pattern.compile(pattern);
            return tooSlow(read);
        } catch (PatternReader.Unreadable unreadable) {
            return Optional.ofNullable(unreadable.getMessage());
        } catch (PatternSyntaxException notTaken) {
            return Optional.of("The server cannot read it.");
        }
    }

    /** The most steps that a browser may need on a text of that length. */
    static double steps(String pattern, int length) throws PatternReader.Unreadable {
        PatternNode read = PatternReader.read(pattern);
        PatternSafety safety = new PatternSafety();
        return safety.explores(read, Letters.NONE, false) ? safety.steps(read, length) : Double.POSITIVE_INFINITY;
    }

    private static Optional<String> tooSlow(PatternNode read) {
        PatternSafety safety = new PatternSafety();
        if (!safety.explores(read, Letters.NONE, false)) {
            return Optional.of(
                    "It repeats something that can itself be matched in several ways, so that a browser may try"
                            + " them for ever.");
        }
        return safety.steps(read, TEXT) > MOST_STEPS
                ? Optional.of(
                        "It can be matched in so many ways that a browser may stand still on a long text. Begin it"
                                + " with ^ and let what follows a repetition begin with another character.")
                : Optional.empty();
    }

    private double steps(PatternNode pattern, int length) {
        int starts = anchored(pattern) ? 0 : 1;
        double way = unbounded > unclear ? length : Math.min(length, pattern.length());
        return ways * way * Math.pow(length, (double) unclear + starts);
    }

    private static boolean anchored(PatternNode node) {
        if (node instanceof Choice choice) {
            return choice.branches().stream().allMatch(PatternSafety::anchored);
        }
        if (node instanceof Sequence sequence) {
            return !sequence.parts().isEmpty() && anchored(sequence.parts().get(0));
        }
        return node instanceof Start;
    }

    /** Counts the ways through a node; false where they grow without bound. */
    private boolean explores(PatternNode node, Letters then, boolean within) {
        if (node instanceof Sequence sequence) {
            return explores(sequence, then, within);
        }
        if (node instanceof Choice choice) {
            return explores(choice, then, within);
        }
        return !(node instanceof Repeat repeat) || explores(repeat, then, within);
    }

    private boolean explores(Sequence sequence, Letters then, boolean within) {
        Letters after = then;
        for (int at = sequence.parts().size() - 1; at >= 0; at--) {
            PatternNode part = sequence.parts().get(at);
            if (!explores(part, after, within)) {
                return false;
            }
            after = part.begins(after);
        }
        return true;
    }

    private boolean explores(Choice choice, Letters then, boolean within) {
        List<Letters> begun = new ArrayList<>();
        boolean clear = true;
        for (PatternNode branch : choice.branches()) {
            Letters begins = branch.begins(then);
            clear &= begun.stream().noneMatch(begins::meets);
            clear &= !branch.mayBeEmpty()
                    || branch instanceof End
                    || choice.branches().size() == 1;
            begun.add(begins);
            if (!explores(branch, then, within)) {
                return false;
            }
        }
        ways *= clear ? 1 : choice.branches().size();
        return clear || !within;
    }

    private boolean explores(Repeat repeat, Letters then, boolean within) {
        boolean fixed = repeat.least() == repeat.most();
        boolean again = repeat.most() > 1;
        if (again && repeat.body().mayBeEmpty()) {
            return false;
        }
        Letters begins = repeat.body().begins(then);
        boolean clear = fixed || !begins.meets(then);
        if (repeat.most() == PatternNode.UNBOUNDED) {
            unbounded++;
            unclear += clear ? 0 : 1;
        } else {
            ways *= clear ? 1 : repeat.most() - repeat.least() + 1;
        }
        if (!clear && within) {
            return false;
        }
        return explores(repeat.body(), again ? then.or(begins) : then, within || again);
    }
}
