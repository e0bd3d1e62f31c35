/**
 * Alignment: what the executives of a project agree on, checkpoint by checkpoint, and the conflicts between them until
 * each is decided by its owner.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "correspondence",
            "database",
            "form",
            "organization",
            "paging",
            "project",
            "refusal",
            "signoff",
            "tasklist",
            "web"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.alignment;
