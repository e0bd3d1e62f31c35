/** Units, people and their roles, and the import that brings them. May depend on refusal and paging. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"refusal", "paging"})
@org.jspecify.annotations.NullMarked
package dev.rapport.organization;
