package dev.rapport.perception;

/**
 * Where it hurts, in the words of the one who said it. Who that was is not shown.
 *
 * @param round the number of the round in which it was said
 * @param unit the key of the unit
 */
public record PainPoint(long id, int round, String unit, String words, boolean rehearsal) {}
