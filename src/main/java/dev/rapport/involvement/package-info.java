/** Users' real part in a project: active roles, their remarks, and the answer that each remark gets. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"form", "organization", "personal", "project", "refusal", "signoff", "tasklist"})
@org.jspecify.annotations.NullMarked
package dev.rapport.involvement;
