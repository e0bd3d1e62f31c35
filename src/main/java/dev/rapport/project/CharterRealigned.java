package dev.rapport.project;

/** The charter that a new sponsor or CIO asked to realign is agreed anew. Published before the transaction commits. */
public record CharterRealigned(RoleChange change) {}
