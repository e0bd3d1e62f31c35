package dev.rapport.training;

import dev.rapport.form.Choice;
import dev.rapport.project.PeopleOfUnit;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.WhyRefused;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Briefs unit managers with the proposal for their unit and the training department with what was confirmed. */
@Component
class TrainingBriefing implements Briefing {

    private static final String CONFIRM = "training-confirm-needs";
    private static final String SCHEDULE = "training-schedule-session";

    private final Projects projects;
    private final PeopleOfUnit people;
    private final TrainingNeeds needs;
    private final TrainingWords words;
    private final WhyRefused refusals;

    TrainingBriefing(
            Projects projects, PeopleOfUnit people, TrainingNeeds needs, TrainingWords words, WhyRefused refusals) {
        this.projects = projects;
        this.people = people;
        this.needs = needs;
        this.words = words;
        this.refusals = refusals;
    }

    @Override
    public boolean knows(String form) {
        return form.equals(CONFIRM) || form.equals(SCHEDULE);
    }

    @Override
    public Brief brief(WorkItem item) {
        return item.form().equals(CONFIRM) ? proposal(item) : confirmed(item);
    }

    private Brief proposal(WorkItem item) {
        String unit = String.valueOf(item.unit());
        Project project = projects.get(item.projectKey());
        List<TrainingNeeds.Need> proposed = needs.of(project.key(), unit);
        List<Choice> functionality = project.functionality().stream()
                .map(one -> new Choice(one.key(), one.name()))
                .toList();
        List<Choice> members = people.of(project.key(), unit).stream()
                .map(person -> new Choice(person.username(), person.name()))
                .toList();
        List<String> needed = proposed.stream()
                .filter(TrainingNeeds.Need::needed)
                .map(TrainingNeeds.Need::functionality)
                .toList();
        return new Brief(
                Map.of("functionality", needed),
                Map.of("functionalityOptions", functionality, "peopleOptions", members),
                words.proposals(project, proposed));
    }

    private Brief confirmed(WorkItem item) {
        String unit = String.valueOf(item.unit());
        List<Brief.Said> said = new ArrayList<>(refusals.said(item.processInstance(), AbilitySubject.NAME));
        String before = words.sessions(item.projectKey(), unit);
        if (!before.isEmpty()) {
            said.add(new Brief.Said("Sessions so far", before));
        }
        said.add(new Brief.Said("What to train on", words.functionality(item.projectKey(), unit)));
        said.add(new Brief.Said("Who takes part", words.people(item.projectKey(), unit)));
        needs.changes(item.projectKey(), unit)
                .forEach(change -> said.add(new Brief.Said("What their manager changed", change)));
        return Brief.saying(said);
    }
}
