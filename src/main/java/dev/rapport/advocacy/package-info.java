/** Winning people over, for a project's whole life: messages of benefit, and the sponsor's visible acts. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"organization", "personal", "project", "refusal", "signoff", "tasklist"})
@org.jspecify.annotations.NullMarked
package dev.rapport.advocacy;
