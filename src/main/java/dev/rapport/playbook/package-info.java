/**
 * Playbooks: what somebody brings, its check, who publishes it, its versions and the record of all that. Shipped ones come
 * through the same door. Who executes playbooks implements {@link dev.rapport.playbook.PlaybookEngine}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "check",
            "comparison",
            "database",
            "form",
            "markup",
            "operation",
            "organization",
            "paging",
            "project",
            "refusal",
            "web"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.playbook;
