package dev.rapport.organization.web;

import dev.rapport.organization.ImportReport;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page says after an import.
 *
 * @param report null where the import was refused
 * @param refusal why it was refused, null where it was not
 */
public record ImportResult(
        @Nullable ImportReport report, @Nullable String refusal, List<FieldProblem.InFile> problems) {

    static ImportResult none() {
        return new ImportResult(null, null, List.of());
    }

    static ImportResult of(ImportReport report) {
        return new ImportResult(report, null, List.of());
    }

    static ImportResult of(Refused refused) {
        List<FieldProblem.InFile> problems = refused.problems().stream()
                .map(FieldProblem::inFile)
                .filter(Objects::nonNull)
                .toList();
        return new ImportResult(null, String.valueOf(refused.getMessage()), problems);
    }
}
