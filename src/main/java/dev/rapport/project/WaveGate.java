package dev.rapport.project;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a wave back until the wave before it has left hypercare. */
@Component
class WaveGate {

    private final Projects projects;
    private final WaveProgress progress;

    WaveGate(Projects projects, WaveProgress progress) {
        this.projects = projects;
        this.progress = progress;
    }

    Optional<String> holdsUp(String projectKey, @Nullable Integer wave) {
        if (wave == null || wave < 2) {
            return Optional.empty();
        }
        Map<Integer, Phase> reached = progress.of(projectKey);
        if (reached.get(wave - 1) == Phase.CLOSED) {
            return Optional.empty();
        }
        Project project = projects.get(projectKey);
        Optional<Project.Wave> earlier = project.stage(wave - 1);
        return project.stage(wave)
                .flatMap(one -> earlier.map(before -> "The wave “" + before.name()
                        + "” has not left hypercare. Until its exit is signed the wave “" + one.name()
                        + "” does not go live; refusing is possible."));
    }
}
