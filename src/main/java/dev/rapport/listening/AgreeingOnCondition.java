package dev.rapport.listening;

import dev.rapport.organization.Role;
import dev.rapport.project.Participants;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns the condition on which somebody signs into a promise that is asked for, in the signature's own transaction: it
 * is on the project's list of promises and not only in a comment.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgreeingOnCondition {

    private final BeginningPromise beginning;
    private final PromiseRules rules;
    private final PeopleOfProject people;
    private final Participants participants;
    private final Projects projects;

    AgreeingOnCondition(
            BeginningPromise beginning,
            PromiseRules rules,
            PeopleOfProject people,
            Participants participants,
            Projects projects) {
        this.beginning = beginning;
        this.rules = rules;
        this.people = people;
        this.participants = participants;
        this.projects = projects;
    }

    /**
     * A condition as it was filled in.
     *
     * @param meets the role of the one who is to meet it
     * @param due a day, such as {@code 2027-03-01}
     * @param afterGoLive whether it is explicitly for after go-live
     */
    public record Condition(String words, Role meets, String due, boolean afterGoLive) {}

    /**
     * @param wave the wave that is signed for, counted from 1; null where it is about no wave
     * @throws Refused when it cannot be promised like that, naming the form's fields; then nothing was signed
     */
    public void on(
            String projectKey, @Nullable String unit, @Nullable Integer wave, String signer, Condition condition) {
        Project project = projects.get(projectKey);
        String promisor = participants
                .holder(condition.meets(), projectKey, unit)
                .orElseThrow(() -> Refused.invalid(
                        "/values/conditionFor", "Nobody holds that role in the project at present. Choose another."));
        AskedPromise.Whole whole = require(
                project,
                wave,
                new AskedPromise(condition.words(), promisor, signer, condition.due(), condition.afterGoLive(), unit));
        beginning.begin(
                new Commitments.Begun(
                        projectKey,
                        unit,
                        whole.promise(),
                        promisor,
                        people.roleOf(projectKey, signer).key(),
                        signer,
                        signer,
                        whole.due(),
                        whole.afterGoLive(),
                        false,
                        null,
                        wave),
                signer);
    }

    private AskedPromise.Whole require(Project project, @Nullable Integer wave, AskedPromise asked) {
        try {
            return rules.require(project, wave, people.of(project.key()).keySet(), asked);
        } catch (Refused refused) {
            throw Refused.invalid(refused.problems().stream()
                    .map(problem -> new FieldProblem(fieldOf(problem.pointer()), problem.detail()))
                    .toList());
        }
    }

    private static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/due" -> "/values/conditionDue";
            case "/promisor", "/recipient" -> "/values/conditionFor";
            default -> "/values/condition";
        };
    }
}
