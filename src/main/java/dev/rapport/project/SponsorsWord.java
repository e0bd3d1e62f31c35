package dev.rapport.project;

import dev.rapport.access.SigningRight;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Kind;
import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.SignOffSubject;
import dev.rapport.signoff.SigningUnasked;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a project's sponsor says about it on their own account is signed: with a reason, and in nobody else's place. */
@Component
class SponsorsWord {

    private static final int LONGEST_REASON = 2000;

    private final SigningRight right;
    private final SigningUnasked signing;
    private final Lifecycles lifecycles;

    SponsorsWord(SigningRight right, SigningUnasked signing, Lifecycles lifecycles) {
        this.right = right;
        this.signing = signing;
        this.lifecycles = lifecycles;
    }

    static boolean isSponsor(Person reader, Project project) {
        return reader.has(Role.SPONSOR) && reader.username().equals(project.sponsor());
    }

    /** @param act what only the sponsor does, such as “pauses it” */
    void require(Person reader, Project project, String act) {
        if (!isSponsor(reader, project)) {
            throw Refused.notAllowed("Only the project’s sponsor " + act + ".");
        }
    }

    /**
     * Signs it.
     *
     * @return the reason as it is kept
     * @throws Refused without a reason, or where an administrator knows the sponsor's password
     */
    String sign(Person sponsor, Project project, String statement, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refused.invalid("/reason", "A reason of up to " + LONGEST_REASON + " characters is needed.");
        }
        if (!right.maySign(sponsor.username())) {
            throw Refused.notAllowed(
                    "An administrator knows your password. Choose a new one under your name, then sign.");
        }
        Lifecycles.Run run = lifecycles.run(project.key());
        RequestingSignOff.Asked asked = new RequestingSignOff.Asked(
                UUID.randomUUID().toString(),
                project.key(),
                null,
                run.id(),
                run.playbook(),
                run.version(),
                SignOffSubject.STATEMENT,
                statement,
                Kind.AGREEMENT,
                Role.SPONSOR.key(),
                null);
        signing.agree(asked, sponsor, why);
        return why;
    }
}
