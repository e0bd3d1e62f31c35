/**
 * Rehearsing in the demo: the clock of processes is put forward, on all nodes, and everybody is told. May depend on access,
 * organization, refusal, web.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "organization", "refusal", "web"})
@org.jspecify.annotations.NullMarked
package dev.rapport.rehearsal;
