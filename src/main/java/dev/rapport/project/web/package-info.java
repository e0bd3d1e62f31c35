/** The pages and calls of projects. */
@org.jspecify.annotations.NullMarked
package dev.rapport.project.web;
