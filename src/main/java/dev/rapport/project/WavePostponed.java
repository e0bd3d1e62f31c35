package dev.rapport.project;

/**
 * The sponsor answered whether a wave goes live later. Published before the transaction commits.
 *
 * @param what the wave or the project, in words
 */
public record WavePostponed(Postponement postponement, String what) {}
