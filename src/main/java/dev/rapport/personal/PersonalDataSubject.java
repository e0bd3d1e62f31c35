package dev.rapport.personal;

import dev.rapport.project.Projects;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of personal data, as the employee representative agrees to it, with the limits that they set in the act. */
@Component
class PersonalDataSubject implements SignOffSubject {

    static final String NAME = "personal-data";

    private final Questions questions;
    private final DataWords words;
    private final Projects projects;

    PersonalDataSubject(Questions questions, DataWords words, Projects projects) {
        this.questions = questions;
        this.words = words;
        this.projects = projects;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        List<Shown.Fact> record = new ArrayList<>(words.facts());
        List<String> limits = words.sentences(latest(projectKey).limits());
        record.add(new Shown.Fact(
                words.say("limits"), limits.isEmpty() ? words.say("no-limits") : String.join("\n", limits)));
        return new Shown(words.say("statement", projects.get(projectKey).name()), record, Set.of());
    }

    /** The limits are part of what is signed. */
    @Override
    public @Nullable String saying(String projectKey, @Nullable String comment) {
        String limits = String.join(" ", words.sentences(latest(projectKey).limits()));
        String all = Stream.of(limits, comment == null ? "" : comment)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    private Question latest(String projectKey) {
        return questions.of(projectKey).get(0);
    }
}
