/** Who may come in and with what: passwords, one-time links, sessions. May depend on operation, organization, web, refusal, database. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"operation", "organization", "web", "refusal", "database"})
@org.jspecify.annotations.NullMarked
package dev.rapport.access;
