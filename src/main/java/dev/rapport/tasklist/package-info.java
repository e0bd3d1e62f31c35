/** What people are asked to do: find, claim, fill in and complete work items. Each act takes the project's lock first. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "form",
            "operation",
            "organization",
            "paging",
            "refusal",
            "signoff",
            "web"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.tasklist;
