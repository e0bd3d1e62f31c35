/** Pages and calls about units and people. */
@org.jspecify.annotations.NullMarked
package dev.rapport.organization.web;
