package dev.rapport.playbook;

import dev.rapport.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody started a playbook in a project by hand. Published before the transaction commits.
 *
 * @param unit the key of the unit it is about, null where it is about the whole project
 */
public record PlaybookStarted(
        String projectKey,
        String name,
        int version,
        @Nullable String unit,
        String run,
        Person by) {}
