/** Made-up people to try Rapport with, and the words the log ends with at start. May depend on access, organization, database, project. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "organization", "database", "project"})
@org.jspecify.annotations.NullMarked
package dev.rapport.demo;
