package dev.rapport.expression;

/** Which characters make up what; those that only look like these are none of them. */
final class Letters {

    private Letters() {}

    static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isPartOfWord(char character) {
        return isLetter(character) || isDigit(character) || character == '_';
    }

    /** Whether an expression begins here. */
    static boolean opens(String text, int at) {
        return text.startsWith("${", at) || text.startsWith("#{", at);
    }
}
