package dev.rapport.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.DemoCast;
import dev.rapport.access.DemoSwitch;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.NewProject;
import dev.rapport.project.Projects;
import dev.rapport.project.SampleProject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A project among the made-up people, offered in the demo until somebody has started it. */
@Component
class DemoProject implements SampleProject, DemoCast {

    private final DemoSwitch demo;
    private final Projects projects;
    private final Units units;
    private final ObjectMapper json;

    DemoProject(DemoSwitch demo, Projects projects, Units units, ObjectMapper json) {
        this.units = units;
        this.demo = demo;
        this.projects = projects;
        this.json = json;
    }

    @Override
    public Optional<NewProject> sample() {
        return demo.on() ? Optional.of(read()).filter(this::isNew) : Optional.empty();
    }

    @Override
    public List<String> players() {
        NewProject sample = read();
        return Stream.concat(
                        Stream.of(
                                sample.sponsor(),
                                sample.cio(),
                                sample.itLead(),
                                sample.changeManager(),
                                sample.processOwner(),
                                sample.controller(),
                                sample.employeeRepresentative()),
                        managers(sample))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Stream<@Nullable String> managers(NewProject sample) {
        return sample.units() == null
                ? Stream.of()
                : sample.units().stream()
                        .flatMap(unit -> units.find(String.valueOf(unit)).stream())
                        .map(Unit::manager);
    }

    private boolean isNew(NewProject sample) {
        return projects.find(String.valueOf(sample.key())).isEmpty();
    }

    private NewProject read() {
        try (InputStream file = new ClassPathResource("demo/project.json").getInputStream()) {
            return json.readValue(file, NewProject.class);
        } catch (IOException failure) {
            throw new UncheckedIOException("The sample project cannot be read", failure);
        }
    }
}
