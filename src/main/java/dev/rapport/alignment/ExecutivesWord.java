package dev.rapport.alignment;

import dev.rapport.access.SigningRight;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.project.Project;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Kind;
import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.SigningUnasked;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an executive says is signed, on their own account and in nobody else's place. */
@Component
class ExecutivesWord {

    private final SigningRight right;
    private final SigningUnasked signing;
    private final People people;
    private final AlignmentRuns runs;

    ExecutivesWord(SigningRight right, SigningUnasked signing, People people, AlignmentRuns runs) {
        this.right = right;
        this.signing = signing;
        this.people = people;
        this.runs = runs;
    }

    /** @throws Refused where an administrator knows the signer's password */
    void sign(Project project, String run, String subject, Kind kind, String signer, @Nullable String words) {
        if (!right.maySign(signer)) {
            throw Refused.notAllowed(
                    "An administrator knows your password. Choose a new one under your name, then sign.");
        }
        Person person = people.find(signer).orElseThrow();
        AlignmentRuns.Version version = runs.versionOf(run);
        signing.sign(
                new RequestingSignOff.Asked(
                        UUID.randomUUID().toString(),
                        project.key(),
                        null,
                        run,
                        version.playbook(),
                        version.number(),
                        subject,
                        null,
                        kind,
                        part(project, signer),
                        null),
                person,
                words);
    }

    private static String part(Project project, String person) {
        if (person.equals(project.sponsor())) {
            return "sponsor";
        }
        return person.equals(project.cio()) ? "cio" : "unit-manager";
    }
}
