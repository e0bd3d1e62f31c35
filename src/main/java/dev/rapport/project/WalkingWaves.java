package dev.rapport.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in step with the process how far each wave of a project has come. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WalkingWaves {

    private final Projects projects;
    private final WaveProgress progress;
    private final FollowingLifecycle lifecycle;

    WalkingWaves(Projects projects, WaveProgress progress, FollowingLifecycle lifecycle) {
        this.projects = projects;
        this.progress = progress;
        this.lifecycle = lifecycle;
    }

    /** From 1, in the order in which they go live; one at least. */
    public List<Integer> numbers(String projectKey) {
        return IntStream.rangeClosed(1, projects.get(projectKey).stages().size())
                .boxed()
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such wave */
    public List<String> units(String projectKey, int wave) {
        return projects.get(projectKey)
                .stage(wave)
                .orElseThrow(() -> new IllegalArgumentException(projectKey + " has no wave " + wave))
                .units();
    }

    /** What people call it; null where there is nothing to tell it from. */
    @Nullable
    public String nameOf(String projectKey, @Nullable Integer wave) {
        if (wave == null) {
            return null;
        }
        Project project = projects.get(projectKey);
        Optional<Project.Wave> named = project.stages().size() > 1 ? project.stage(wave) : Optional.empty();
        return named.map(Project.Wave::name).orElse(null);
    }

    /** The project is as far as its first wave, and live when the last of them is. */
    public void enter(String projectKey, int wave, Phase phase) {
        progress.enter(projectKey, wave, phase);
        lifecycle.enter(projectKey, reached(projectKey));
    }

    private Phase reached(String projectKey) {
        List<Phase> phases = progress.of(projectKey).values().stream().toList();
        boolean allLive = phases.size() == projects.get(projectKey).stages().size()
                && phases.stream().allMatch(phase -> phase.compareTo(Phase.LIVE) >= 0);
        if (allLive) {
            return Phase.LIVE;
        }
        return phases.stream().anyMatch(phase -> phase.compareTo(Phase.GO_LIVE) >= 0) ? Phase.GO_LIVE : Phase.PREPARE;
    }
}
