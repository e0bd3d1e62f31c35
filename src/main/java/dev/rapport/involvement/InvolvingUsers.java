package dev.rapport.involvement;

import dev.rapport.personal.AgreedLimits;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives users a part: a nomination they may decline, a remark of theirs, an answer to it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InvolvingUsers {

    private final ActiveRoles roles;
    private final Remarks remarks;
    private final RemarkPromises promises;
    private final AgreedLimits agreed;
    private final Clock clock;

    InvolvingUsers(ActiveRoles roles, Remarks remarks, RemarkPromises promises, AgreedLimits agreed, Clock clock) {
        this.roles = roles;
        this.remarks = remarks;
        this.promises = promises;
        this.agreed = agreed;
        this.clock = clock;
    }

    /**
     * @param hours hours a week for which the person is released
     * @throws dev.rapport.refusal.Refused while it is not agreed that this is collected
     */
    public void nominate(
            String projectKey, String unit, String role, String person, int hours, String work, String manager) {
        agreed.requireParts(projectKey);
        roles.nominate(
                projectKey, unit, new ActiveRoles.Nomination(role, person, hours, work, manager), clock.instant());
    }

    /** @param reason why the person declined, not shown to the manager; empty when accepted */
    public void answerNomination(String projectKey, String unit, String person, boolean accepted, String reason) {
        roles.answer(projectKey, unit, person, accepted, reason, clock.instant());
    }

    /** @throws dev.rapport.refusal.Refused while it is not agreed that this is collected */
    public void remark(String projectKey, String unit, String author, String text) {
        agreed.requireRemarks(projectKey);
        remarks.add(projectKey, unit, new Remarks.Remark(author, text, null, null), clock.instant());
    }

    /** @param answer {@code done}, {@code will-do}, which is a promise to the author, or {@code will-not} */
    public void answerRemark(String projectKey, String unit, String answer, String text, String by) {
        Optional<Remarks.Remark> answered = remarks.waiting(projectKey, unit);
        remarks.answer(projectKey, unit, answer, text, by, clock.instant());
        if (answer.equals("will-do")) {
            answered.ifPresent(remark -> promises.willDo(projectKey, unit, remark.text(), remark.author(), text, by));
        }
    }
}
