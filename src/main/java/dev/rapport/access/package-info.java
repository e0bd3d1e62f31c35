/** Who may come in and with what: passwords, one-time links, sessions. May depend on organization, web, refusal, database. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization", "web", "refusal", "database"})
@org.jspecify.annotations.NullMarked
package dev.rapport.access;
