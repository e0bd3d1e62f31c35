package dev.rapport.project;

import dev.rapport.organization.People;
import dev.rapport.organization.Role;
import dev.rapport.organization.Units;
import dev.rapport.refusal.FieldProblem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks a project as it was brought: all problems at once, each with where it is. */
@Component
class ProjectRules {

    private final People people;
    private final Units units;

    ProjectRules(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    List<FieldProblem> problems(NewProject project) {
        Findings findings = new Findings();
        texts(project, findings);
        new PeopleRules(people, findings).check(project);
        new PartRules(units, findings).check(project);
        return findings.problems();
    }

    private static void texts(NewProject project, Findings findings) {
        if (findings.required("/key", project.key(), 64)
                && !String.valueOf(project.key()).matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            findings.add(
                    "/key",
                    "“" + project.key()
                            + "” cannot be a key: use letters, digits, dots, dashes and underscores, beginning with a letter or digit.");
        }
        if ("new".equals(project.key())) {
            findings.add("/key", "“new” cannot be a key: it is the address of a page. Choose another.");
        }
        findings.required("/name", project.name(), 200);
        findings.required("/purpose", project.purpose(), 2000);
        findings.day("/goLive", project.goLive());
        findings.named("/sponsor", project.sponsor(), Role.SPONSOR);
        findings.named("/cio", project.cio(), Role.CIO);
        findings.named("/itLead", project.itLead(), Role.IT_LEAD);
        findings.named("/changeManager", project.changeManager(), Role.CHANGE_MANAGER);
    }
}
