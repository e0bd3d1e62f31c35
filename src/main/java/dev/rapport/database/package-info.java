/** The PostgreSQL that everything is kept in: embedded below the data folder, or one that is given. Depends on refusal only. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "refusal")
@org.jspecify.annotations.NullMarked
package dev.rapport.database;
