package dev.rapport.personal.web;

import dev.rapport.organization.Person;
import dev.rapport.personal.AskingAnew;
import dev.rapport.personal.DataAgreement;
import dev.rapport.personal.DataWords;
import dev.rapport.personal.Question;
import dev.rapport.personal.ReadingAgreement;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Names;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a project's personal data together. */
@Component
class PersonalDataPages {

    private final ReadingAgreement reading;
    private final DataWords words;
    private final Projects projects;
    private final Names names;

    PersonalDataPages(ReadingAgreement reading, DataWords words, Projects projects, Names names) {
        this.reading = reading;
        this.words = words;
        this.projects = projects;
        this.names = names;
    }

    PersonalDataPage of(Person reader, String key, @Nullable Refused refused, String typed) {
        DataAgreement data = reading.of(reader, key);
        Project project = projects.get(key);
        Names.Known known = names.of(
                data.questions().stream()
                        .flatMap(one -> Arrays.asList(one.askedBy(), one.answeredBy(), one.dissentBy()).stream())
                        .toList(),
                List.of());
        boolean open = data.state().equals("asked") || data.state().equals("refused");
        return new PersonalDataPage(
                key,
                project.name(),
                project.rehearsal(),
                data.state(),
                data.settled(),
                data.limits() == null ? List.of() : words.sentences(data.limits()),
                data.collected(),
                data.questions().stream()
                        .filter(one -> one.state() != Question.State.SKIPPED)
                        .map(one -> asked(one, known))
                        .toList(),
                !open
                        && project.status() == Status.RUNNING
                        && project.employeeRepresentative() != null
                        && AskingAnew.may(reader, project),
                refused == null ? null : String.valueOf(refused.getMessage()),
                typed);
    }

    private PersonalDataPage.Asked asked(Question one, Names.Known known) {
        return new PersonalDataPage.Asked(
                one.number(),
                one.askedAt().toString(),
                known.person(one.askedBy()),
                text(one.why()),
                one.state().word(),
                one.state() == Question.State.AGREED ? words.sentences(one.limits()) : List.of(),
                known.person(one.answeredBy()),
                text(one.words()),
                text(one.changed()),
                text(one.dissent()),
                known.person(one.dissentBy()),
                one.rehearsal());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
