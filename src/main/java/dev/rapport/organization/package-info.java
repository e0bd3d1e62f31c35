/** Units, people and their roles, and the import that brings them. May depend on refusal, paging and database. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"refusal", "paging", "database"})
@org.jspecify.annotations.NullMarked
package dev.rapport.organization;
