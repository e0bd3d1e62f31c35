package dev.rapport.operation;

/**
 * A figure from the database that is worth watching. Each module declares its own as a bean; all are read with one
 * statement.
 *
 * @param name with points between the words, as “rapport.work.items.open”
 * @param meaning a sentence for whoever reads the metrics
 * @param query a select of one number, cheap even on large tables
 */
public record Watched(String name, String meaning, String query) {}
