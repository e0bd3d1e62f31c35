/** Units, people and their roles, and the import that brings them. May depend on refusal, paging, database and operation. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"refusal", "paging", "database", "operation"})
@org.jspecify.annotations.NullMarked
package dev.rapport.organization;
