package dev.rapport.project;

/** People know a way around an incident, or it was solved. */
public record IncidentChanged(Incident incident) {}
