/** The process engine: its configuration, its guards and the delegates that models name. The only user of Camunda. */
@org.jspecify.annotations.NullMarked
package dev.rapport.engine;
