package dev.rapport.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.DemoSwitch;
import dev.rapport.project.NewProject;
import dev.rapport.project.Projects;
import dev.rapport.project.SampleProject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A project among the made-up people, offered in the demo until somebody has started it. */
@Component
class DemoProject implements SampleProject {

    private final DemoSwitch demo;
    private final Projects projects;
    private final ObjectMapper json;

    DemoProject(DemoSwitch demo, Projects projects, ObjectMapper json) {
        this.demo = demo;
        this.projects = projects;
        this.json = json;
    }

    @Override
    public Optional<NewProject> sample() {
        return demo.on() ? Optional.of(read()).filter(this::isNew) : Optional.empty();
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
