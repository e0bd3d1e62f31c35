/**
 * Personal data: what a project collects about people, what its employee representative agreed to, and the limits that
 * every step obeys which stores any.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"database", "organization", "project", "refusal", "signoff", "tasklist", "web"})
@org.jspecify.annotations.NullMarked
package dev.rapport.personal;
