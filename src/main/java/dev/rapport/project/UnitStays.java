package dev.rapport.project;

/** What was to become of a unit was dropped by who named it. Published before the transaction commits. */
public record UnitStays(Project project, UnitChange change, String by) {}
