package dev.rapport.correspondence;

import java.io.Writer;

/** Takes so many characters and no more. */
final class BoundedText extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] characters, int from, int length) {
        if (text.length() + length > most) {
            throw new UnfitLetter("The letter has more than " + most + " characters.");
        }
        text.append(characters, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
