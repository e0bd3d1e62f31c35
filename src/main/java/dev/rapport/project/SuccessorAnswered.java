package dev.rapport.project;

/** Who was named to take a role over accepted it, asked to realign, or declined. Published before the transaction commits. */
public record SuccessorAnswered(Project project, RoleChange change) {}
