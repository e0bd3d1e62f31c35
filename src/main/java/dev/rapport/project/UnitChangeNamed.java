package dev.rapport.project;

/** Somebody said what becomes of a unit, and its receivers are asked. Published before the transaction commits. */
public record UnitChangeNamed(Project project, UnitChange change) {}
