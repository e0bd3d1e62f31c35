/** The calls of playbooks, and those of the desktop modeler. */
@org.jspecify.annotations.NullMarked
package dev.rapport.playbook.web;
