package dev.rapport.comparison;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says how the properties differ that our steps have: who does it, by when, with which signature. */
final class PropertyWording {

    private PropertyWording() {}

    /** Null where the property has no words of its own. */
    static @Nullable String of(String it, String property, Difference one) {
        return switch (property) {
            case "role" -> now(it + " is now for the ", it + " is no longer for a certain role.", one, Speech::role);
            case "person" ->
                now(it + " now goes to the person in ", it + " no longer goes to one person.", one, Speech::expression);
            case "dueInDays" ->
                one.isGone()
                        ? it + " is no longer due at any time."
                        : it + " is now due in " + Speech.instead(Speech.workingDays(one.after()), one.before()) + ".";
            case "minutes" ->
                one.isGone()
                        ? "How long " + it + " takes is no longer said."
                        : it + " now takes about " + Speech.instead(one.after(), one.isNew() ? "" : one.before())
                                + " minutes.";
            case "action" ->
                now(
                        "The button of " + it + " now says ",
                        "The button of " + it + " has no words of its own any more.",
                        one,
                        Speech::quoted);
            case "next" ->
                one.isGone()
                        ? it + " no longer says what happens next."
                        : "What happens after " + it + " is now told as " + Speech.quoted(one.after());
            case "signOff" ->
                now(it + " now asks for a signature on ", it + " no longer asks for a signature.", one, Speech::quoted);
            case "signature" ->
                now(
                        "The signature at " + it + " is now an ",
                        it + " no longer says what the signature means.",
                        one,
                        UnaryOperator.identity());
            case "phase" -> now(it + " now begins the phase ", it + " no longer begins a phase.", one, Speech::quoted);
            case "section" ->
                now(it + " now writes the section ", it + " no longer writes a section.", one, Speech::quoted);
            default -> null;
        };
    }

    private static String now(String start, String gone, Difference one, UnaryOperator<String> words) {
        return one.isGone()
                ? gone
                : start + Speech.instead(words.apply(one.after()), one.isNew() ? "" : words.apply(one.before())) + ".";
    }
}
