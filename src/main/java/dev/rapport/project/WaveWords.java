package dev.rapport.project;

import dev.rapport.signoff.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How signed words speak of a wave; a project without named waves is spoken of as a whole. */
final class WaveWords {

    private final Project project;
    private final Project.Wave wave;
    private final int number;

    private WaveWords(Project project, Project.Wave wave, int number) {
        this.project = project;
        this.wave = wave;
        this.number = number;
    }

    /** @param number from 1; null where a run began before projects went live in waves */
    static WaveWords of(Project project, @Nullable Integer number) {
        Project.Wave whole = new Project.Wave("", project.goLive(), project.units());
        return number == null
                ? new WaveWords(project, whole, 0)
                : new WaveWords(project, project.stage(number).orElse(whole), number);
    }

    private boolean isNamed() {
        return !wave.name().isEmpty();
    }

    /** What goes live. */
    String subject() {
        String name = "“" + project.name() + "”";
        return isNamed() ? "the wave “" + wave.name() + "” of " + name : name;
    }

    /** When, with a space before it; empty for a project as a whole. */
    String day() {
        return isNamed() ? " on " + Wording.date(wave.goLive()) : "";
    }

    List<String> units() {
        return wave.units();
    }

    List<Shown.Fact> facts() {
        Shown.Fact day = new Shown.Fact("Go-live", Wording.date(wave.goLive()));
        return isNamed()
                ? List.of(
                        new Shown.Fact(
                                "Wave",
                                wave.name() + " (" + number + " of "
                                        + project.stages().size() + ")"),
                        day)
                : List.of(day);
    }
}
