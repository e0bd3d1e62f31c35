package dev.rapport.project;

/** A receiving unit accepted or declined. Published before the transaction commits. */
public record UnitChangeAnswered(Project project, UnitChange change, UnitChange.Part part) {}
