/** The IT project: its charter, people, units, functionality, benefits and where it stands. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "organization",
            "paging",
            "refusal",
            "rehearsal",
            "signoff",
            "tasklist",
            "web",
            "form"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.project;
