/** The pages and calls of playbooks. */
@org.jspecify.annotations.NullMarked
package dev.rapport.playbook.web;
