package dev.rapport.project;

import dev.rapport.signoff.Shown;
import java.util.List;

/** What stands in the records that people sign, in the same words in each of them. */
final class SignedFacts {

    private SignedFacts() {}

    static Shown.Fact name(Project project) {
        return new Shown.Fact("Project", project.name() + " (" + project.key() + ")");
    }

    static Shown.Fact goLive(Project project) {
        return new Shown.Fact("Go-live", Wording.date(project.goLive()));
    }

    /** Which project it is, what it is for, and when it goes live. */
    static List<Shown.Fact> head(Project project) {
        return List.of(name(project), new Shown.Fact("Purpose", project.purpose()), goLive(project));
    }

    /** @param values of the plan, a line each; with the charter they are frozen */
    static Shown.Fact plan(String values) {
        return new Shown.Fact("Thresholds, quorum and rhythm", values);
    }

    static List<Shown.Fact> benefits(Project project) {
        return project.benefits().stream()
                .map(benefit -> new Shown.Fact("Benefit", Wording.of(benefit)))
                .toList();
    }
}
