package dev.rapport.expression;

/** Parts of what somebody wrote, as a sentence shows them. */
final class Quoted {

    private static final int MOST = 40;

    private Quoted() {}

    static String shortened(String text) {
        int most = text.offsetByCodePoints(0, Math.min(MOST, text.codePointCount(0, text.length())));
        return most == text.length() ? text : text.substring(0, most) + "…";
    }

    /** A character, and its number where it may not be seen or taken for another. */
    static String character(int character) {
        if (character > ' ' && character < 0x7f) {
            return "“" + Character.toString(character) + "”";
        }
        String number = "U+%04X".formatted(character);
        return Character.isLetterOrDigit(character)
                ? "“" + Character.toString(character) + "” (" + number + ")"
                : "The character " + number;
    }
}
