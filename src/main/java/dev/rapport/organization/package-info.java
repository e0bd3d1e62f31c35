/** Units, people and their roles, and the import that brings them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"refusal", "paging"})
@org.jspecify.annotations.NullMarked
package dev.rapport.organization;
