/** The PostgreSQL that everything is kept in: embedded below the data folder, or one that is given. Depends on operation and refusal only. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"operation", "refusal"})
@org.jspecify.annotations.NullMarked
package dev.rapport.database;
