/** The pages and calls of playbooks, and the calls of the desktop modeler. */
@org.jspecify.annotations.NullMarked
package dev.rapport.playbook.web;
