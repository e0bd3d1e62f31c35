package dev.rapport.markup;

/**
 * How much of a document is read before it is refused.
 *
 * @param bytes of the file
 * @param depth of elements within elements
 * @param elements in the document
 * @param attributes of one element
 * @param characters of one attribute, and of one element's own text
 */
public record Limits(int bytes, int depth, int elements, int attributes, int characters) {

    /** What a model drawn by people stays below by far. */
    public static final Limits MODEL = new Limits(2 << 20, 60, 20_000, 50, 20_000);
}
