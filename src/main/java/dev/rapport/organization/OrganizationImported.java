package dev.rapport.organization;

/** Units or people were brought in by an import that changed something. */
public record OrganizationImported(ImportReport report) {}
