package dev.rapport.organization;

/** Characters that steer instead of being read: line breaks, other controls, and marks that turn the reading direction. */
final class Controls {

    private Controls() {}

    static boolean in(String text) {
        return text.codePoints().anyMatch(Controls::steers);
    }

    private static boolean steers(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || c == 0x061C
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || c == 0xFEFF
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
