/** Correspondence: who is told what, and whether they have read it. Messages are written in the act that calls for them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "operation", "organization", "paging", "project", "refusal", "tasklist", "web"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.correspondence;
