package dev.rapport.involvement;

import dev.rapport.project.Participants;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectFigure;
import dev.rapport.project.ReadinessFacts;
import dev.rapport.signoff.Shown;
import java.util.List;
import org.springframework.stereotype.Component;

/** What users' part contributes to the project's page and to a unit's readiness. */
@Component
class InvolvementFigures implements ProjectFigure, ReadinessFacts {

    private final ActiveRoles roles;
    private final Remarks remarks;
    private final Participants participants;

    InvolvementFigures(ActiveRoles roles, Remarks remarks, Participants participants) {
        this.roles = roles;
        this.remarks = remarks;
        this.participants = participants;
    }

    @Override
    public List<Figure> of(Project project) {
        long[] counts = remarks.counts(project.key());
        return List.of(
                new Figure(
                        "Units with an active user",
                        ProjectFigure.ofUnits(
                                roles.filled(project.key()), project, () -> roles.isAnybodyNominated(project.key())),
                        "Somebody accepted a real role."),
                new Figure(
                        "Remarks answered",
                        counts[0] == 0 ? "none given" : counts[1] + " of " + counts[0],
                        "Each author gets an answer."));
    }

    @Override
    public List<Shown.Fact> of(Project project, String unit) {
        return roles.latest(project.key(), unit)
                .map(role -> List.of(new Shown.Fact(
                        "Active user", participants.nameOf(role.person()) + ", " + RoleWords.of(role.role()))))
                .orElse(List.of());
    }
}
