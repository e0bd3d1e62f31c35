/** What happened in a project: who did what and when, and the path its playbooks took. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "listening",
            "alignment",
            "operation",
            "organization",
            "paging",
            "playbook",
            "project",
            "refusal",
            "signoff",
            "tasklist",
            "web"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.history;
