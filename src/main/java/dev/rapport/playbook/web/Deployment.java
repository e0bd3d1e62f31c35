package dev.rapport.playbook.web;

import dev.rapport.playbook.Draft;
import dev.rapport.playbook.StartingPlaybook;
import dev.rapport.playbook.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as Camunda's REST API 7.24 answers it.
 *
 * @param id of the draft that was deployed
 */
record Deployment(
        List<Object> links,
        String id,
        String name,
        @Nullable String source,
        String deploymentTime,
        @Nullable String tenantId,
        Map<String, Definition> deployedProcessDefinitions,
        @Nullable Object deployedCaseDefinitions,
        @Nullable Object deployedDecisionDefinitions,
        @Nullable Object deployedDecisionRequirementsDefinitions) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A process definition; of a draft that waits, a stand-in of version 0 that cannot be started. */
    record Definition(
            String id,
            String key,
            String category,
            @Nullable String description,
            String name,
            int version,
            String resource,
            String deploymentId,
            @Nullable String diagram,
            boolean suspended,
            @Nullable String tenantId,
            @Nullable String versionTag,
            @Nullable Integer historyTimeToLive,
            boolean startableInTasklist) {}

    static Deployment of(Version version, String name, @Nullable String source) {
        return of(
                definition(
                        version.definition(),
                        version.playbook(),
                        version.purpose(),
                        version.name(),
                        version.number(),
                        version.draft().toString()),
                version.publishedAt(),
                name,
                source);
    }

    static Deployment of(Draft draft, String name, @Nullable String source) {
        return of(
                definition(
                        StartingPlaybook.standIn(draft),
                        draft.playbook(),
                        draft.purpose(),
                        draft.name(),
                        0,
                        draft.id().toString()),
                draft.broughtAt(),
                name,
                source);
    }

    private static Deployment of(Definition definition, Instant at, String name, @Nullable String source) {
        return new Deployment(
                List.of(),
                definition.deploymentId(),
                name,
                source,
                TIME.format(at),
                null,
                Map.of(definition.id(), definition),
                null,
                null,
                null);
    }

    private static Definition definition(
            String id, String key, String purpose, String name, int version, String deployment) {
        return new Definition(
                id,
                key,
                "http://bpmn.io/schema/bpmn",
                purpose.isEmpty() ? null : purpose,
                name,
                version,
                "processes/" + key + "/" + key + ".bpmn",
                deployment,
                null,
                false,
                null,
                null,
                null,
                true);
    }
}
