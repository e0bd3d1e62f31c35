/** Who needs which training, when it takes place and who is able afterwards. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "correspondence",
            "form",
            "organization",
            "personal",
            "project",
            "refusal",
            "signoff",
            "tasklist"
        })
@org.jspecify.annotations.NullMarked
package dev.rapport.training;
