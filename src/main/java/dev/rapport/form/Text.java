package dev.rapport.form;

/** Text as a browser counts and cleans it. */
final class Text {
    private Text() {}

    /** Whether it holds no control character but line breaks and tabs, and no half of a surrogate pair. */
    static boolean readable(String text) {
        return text.codePoints().allMatch(Text::readable);
    }

    private static boolean readable(int point) {
        return Character.isISOControl(point)
                ? "\n\r\t".indexOf(point) >= 0
                : point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE;
    }

    static String onOneLine(String text) {
        return text.replaceAll("[\r\n\t]", " ");
    }

    /** The length in UTF-16 units without the white space around it, as JavaScript trims it. */
    static int trimmedLength(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    private static boolean blank(char character) {
        return "\t\n\u000B\f\r\uFEFF".indexOf(character) >= 0 || Character.isSpaceChar(character);
    }
}
