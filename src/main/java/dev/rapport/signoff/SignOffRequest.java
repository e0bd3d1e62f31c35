package dev.rapport.signoff;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature that is asked for, with the exact content that will be shown and signed.
 *
 * @param processVersion the version of the playbook that asked
 * @param wave which wave of the project it is about; null where all units go live together
 * @param shown the content as canonical JSON (RFC 8785)
 * @param hash SHA-256 of {@code shown} in UTF-8, in hexadecimal
 */
public record SignOffRequest(
        UUID id,
        String taskId,
        String projectKey,
        @Nullable String unit,
        String processInstance,
        String process,
        int processVersion,
        String subject,
        Kind kind,
        String role,
        String statement,
        String shown,
        String hash,
        Set<String> preparedBy,
        Instant requestedAt,
        @Nullable Integer wave) {}
