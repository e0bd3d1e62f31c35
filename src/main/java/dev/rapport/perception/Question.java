package dev.rapport.perception;

/** Who answers what about whom. */
record Question(Kind kind, Party side, Party about, Item item) {}
