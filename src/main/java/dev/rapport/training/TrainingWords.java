package dev.rapport.training;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.Wording;
import dev.rapport.tasklist.Brief;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts needs, people and sessions into words. */
@Component
class TrainingWords {

    private static final Map<String, String> FORMS = Map.of(
            "none", "no training",
            "briefing", "a briefing",
            "course", "a course",
            "practice", "a course with practice",
            "to-be-decided", "you decide");

    private final Projects projects;
    private final People people;
    private final TrainingNeeds needs;
    private final TrainingSessions sessions;

    TrainingWords(Projects projects, People people, TrainingNeeds needs, TrainingSessions sessions) {
        this.projects = projects;
        this.people = people;
        this.needs = needs;
        this.sessions = sessions;
    }

    List<Brief.Said> proposals(Project project, List<TrainingNeeds.Need> proposed) {
        Map<String, String> names = names(project);
        String text = proposed.stream()
                .map(need -> names.get(need.functionality()) + ": impact "
                        + (need.level() == null ? "unknown" : need.level() + " of 5") + ", so " + form(need))
                .collect(Collectors.joining("\n"));
        return List.of(new Brief.Said("What the impact suggests", text));
    }

    private static String form(TrainingNeeds.Need need) {
        String form = FORMS.getOrDefault(need.form(), need.form());
        return need.needed() ? form + ", about " + need.hours() + (need.hours() == 1 ? " hour" : " hours") : form;
    }

    String functionality(String projectKey, String unit) {
        Map<String, String> names = names(projects.get(projectKey));
        return needs.of(projectKey, unit).stream()
                .filter(TrainingNeeds.Need::needed)
                .map(need -> names.get(need.functionality()))
                .collect(Collectors.joining(", "));
    }

    String people(String projectKey, String unit) {
        List<String> usernames = needs.people(projectKey, unit);
        Map<String, Person> known = people.all(usernames);
        int unnamed = needs.unnamed(projectKey, unit);
        Stream<String> more = unnamed == 0
                ? Stream.of()
                : Stream.of((unnamed == 1 ? "one person" : unnamed + " people") + ", whose names are not kept");
        return Stream.concat(
                        usernames.stream()
                                .map(username -> known.containsKey(username)
                                        ? known.get(username).name()
                                        : username),
                        more)
                .collect(Collectors.joining(", "));
    }

    String sessions(String projectKey, String unit) {
        return sessions.of(projectKey, unit).stream()
                .map(session -> Wording.date(session.date()) + ", " + session.place() + ", with " + session.trainer()
                        + ", " + session.hours() + (session.hours() == 1 ? " hour" : " hours"))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> names(Project project) {
        return project.functionality().stream()
                .collect(Collectors.toMap(Project.Functionality::key, Project.Functionality::name));
    }
}
