package dev.rapport.project;

import java.util.ArrayList;
import java.util.List;

/** Which optional parts of a project file are not there, so that nobody wonders where their steps are. */
final class SkippedParts {

    private SkippedParts() {}

    static List<String> of(Project project, boolean listensFirst) {
        List<String> skipped = new ArrayList<>();
        skip(skipped, "process-owner", project.processOwner() == null);
        skip(skipped, "controller", project.controller() == null);
        skip(skipped, "employee-representative", project.employeeRepresentative() == null);
        skip(skipped, "listening", !listensFirst);
        skip(skipped, "waves", project.waves().isEmpty());
        skip(skipped, "impacts", project.impacts().isEmpty());
        skip(skipped, "vendors", project.vendors().isEmpty());
        skip(skipped, "benefits", project.benefits().isEmpty());
        return List.copyOf(skipped);
    }

    private static void skip(List<String> skipped, String part, boolean missing) {
        if (missing) {
            skipped.add(part);
        }
    }
}
