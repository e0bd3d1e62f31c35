/**
 * Listening: what people are promised, by whom and by when, and whether it was kept in the word of the one it was
 * promised to.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "database",
            "form",
            "involvement",
            "organization",
            "paging",
            "project",
            "refusal",
            "signoff",
            "tasklist",
            "web"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.listening;
