package dev.rapport.playbook.web;

import dev.rapport.check.Finding;
import dev.rapport.playbook.Draft;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in the form of Camunda's REST API 7.24. The desktop modeler shows the message in its dialog, lines kept.
 *
 * @param details by file what is wrong with it; null where no file is meant
 */
record ModelerRefusal(String type, String message, @Nullable Map<String, Problems> details) {

    /** Findings about a file, those that refuse and those that do not. */
    record Problems(List<Problem> errors, List<Problem> warnings) {}

    /** One of them, with the element that it is about. */
    record Problem(
            String message, int line, int column, @Nullable String mainElementId, List<String> elementIds) {

        static Problem of(Finding finding) {
            String element = finding.element();
            return new Problem(sentence(finding), 0, 0, element, element == null ? List.of() : List.of(element));
        }
    }

    static ModelerRefusal of(Refused refused) {
        String message = refused.problems().size() < 2
                ? String.valueOf(refused.getMessage())
                : refused.problems().stream().map(FieldProblem::detail).collect(Collectors.joining("\n"));
        return new ModelerRefusal("RestException", message, null);
    }

    static ModelerRefusal of(String message) {
        return new ModelerRefusal("RestException", message, null);
    }

    static ModelerRefusal of(Draft draft) {
        String message = draft.findings().stream()
                .filter(Finding::refuses)
                .map(ModelerRefusal::sentence)
                .collect(Collectors.joining("\n"));
        Map<String, Problems> details = new LinkedHashMap<>();
        draft.findings().stream().map(Finding::file).distinct().forEach(file -> details.put(file, of(draft, file)));
        return new ModelerRefusal("ParseException", message, details);
    }

    private static Problems of(Draft draft, String file) {
        Map<Boolean, List<Problem>> found = draft.findings().stream()
                .filter(finding -> finding.file().equals(file))
                .collect(Collectors.partitioningBy(
                        Finding::refuses, Collectors.mapping(Problem::of, Collectors.toList())));
        return new Problems(found.getOrDefault(true, List.of()), found.getOrDefault(false, List.of()));
    }

    private static String sentence(Finding finding) {
        return finding.name() + ": " + finding.what() + " " + finding.remedy();
    }
}
