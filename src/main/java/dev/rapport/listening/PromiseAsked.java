package dev.rapport.listening;

/** Somebody asked for a promise, or gave one of their own accord. Published before the transaction commits. */
public record PromiseAsked(Commitment promise) {}
