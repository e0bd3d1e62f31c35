package dev.rapport.comparison;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/** Small words that all sentences share. */
final class Speech {

    private static final int LONGEST = 240;

    private Speech() {}

    /** Between quotation marks and in one line. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "“" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "”";
    }

    /** An expression without its braces. */
    static String expression(String text) {
        String bare = text.strip();
        boolean braced = (bare.startsWith("${") || bare.startsWith("#{")) && bare.endsWith("}");
        return quoted(braced ? bare.substring(2, bare.length() - 1) : bare.startsWith("=") ? bare.substring(1) : bare);
    }

    /** {@code confirm-ability.form} is “Confirm ability”. */
    static String formName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.form$", "");
        return capital(name.replace('-', ' '));
    }

    static String role(String key) {
        return switch (key) {
            case "cio" -> "CIO";
            case "it-lead" -> "IT lead";
            default -> key.replace('-', ' ');
        };
    }

    static String workingDays(String number) {
        return number.equals("1") ? "1 working day" : number + " working days";
    }

    /** Durations as people say them; what is not one stays an expression. */
    static String span(String text) {
        String bare = text.strip();
        try {
            Duration duration = Duration.parse(bare);
            long minutes = duration.toMinutes();
            if (minutes % 60 != 0) {
                return counted(minutes, "minute");
            }
            return minutes % (24 * 60) == 0 ? counted(duration.toDays(), "day") : counted(duration.toHours(), "hour");
        } catch (DateTimeException longerOrNoDuration) {
            return expression(bare);
        }
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** “now 5 instead of 10”, or only “now 5” where nothing was. */
    static String instead(String now, String before) {
        return before.isEmpty() ? now : now + " instead of " + before;
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
