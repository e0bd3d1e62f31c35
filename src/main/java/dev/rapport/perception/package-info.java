/**
 * Perceptions: how business, IT and vendor see each other, round by round, from the interviews and one sealed ballot to
 * the problem that sponsor and CIO agree on.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "correspondence",
            "database",
            "form",
            "listening",
            "organization",
            "paging",
            "personal",
            "project",
            "refusal",
            "signoff",
            "tasklist",
            "web"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.perception;
