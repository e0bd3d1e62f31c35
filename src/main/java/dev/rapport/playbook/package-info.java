/** The playbooks that Rapport ships, published at start when their content is new. May depend on nothing else. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dev.rapport.playbook;
