package dev.rapport.project;

import dev.rapport.signoff.Shown;
import java.util.List;

/** What a module knows about how ready a unit is. */
public interface ReadinessFacts {

    List<Shown.Fact> of(Project project, String unit);
}
