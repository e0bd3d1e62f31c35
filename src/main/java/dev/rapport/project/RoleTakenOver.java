package dev.rapport.project;

/**
 * A leading role is somebody else's from now on, with its open tasks. Published before the transaction commits; where the
 * project is paused, when it goes on.
 */
public record RoleTakenOver(RoleChange change) {}
