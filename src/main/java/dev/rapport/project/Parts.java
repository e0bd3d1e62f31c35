package dev.rapport.project;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Walks a list that was brought and notes each missing entry. */
final class Parts {

    private Parts() {}

    static <T> void each(
            @Nullable List<@Nullable T> parts, String pointer, Findings findings, BiConsumer<String, T> check) {
        if (parts == null) {
            return;
        }
        for (int position = 0; position < parts.size(); position++) {
            T part = parts.get(position);
            String at = pointer + "/" + position;
            if (part == null) {
                findings.add(at, "This entry is empty.");
            } else {
                check.accept(at, part);
            }
        }
    }

    static <T> List<T> present(@Nullable List<@Nullable T> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(java.util.Objects::nonNull)
                        .map(java.util.Objects::requireNonNull)
                        .toList();
    }
}
