package dev.rapport.project;

import java.util.List;

/** Something that was settled for the day of a wave, and that nobody may take for moved when the day moves. */
public interface HangsOnWave {

    /** What hung on the day before, in words; what the sponsor has not answered yet is read as if they agreed. */
    List<Hanging> on(Project project, Postponement postponement);

    /**
     * One of them.
     *
     * @param what kind of thing it is, such as “Promise”
     * @param text which, and what became of it
     */
    record Hanging(String what, String text) {}
}
