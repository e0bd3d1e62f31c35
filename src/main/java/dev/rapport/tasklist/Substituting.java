package dev.rapport.tasklist;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.signoff.Kind;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOffRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a substitute may do in somebody's place: work whose role they hold themself. An attestation never, and another
 * signature only where they hold the role for that unit by themself, as everybody does who could take it if it were
 * free. An approval not of what they prepared themself.
 */
@Component
class Substituting {

    /** The same as {@link #whyNot} for the work item {@code w}, but for what was escalated. */
    static final String FITS = """
            w.role = any(:roles) and (not w.sign_off
                or ((w.role in ('cio', 'training-department') or (w.role = 'unit-manager' and w.unit = any(:led)))
                    and exists (select from sign_off_request q where q.task_id = w.id and q.kind <> 'attestation'
                        and not (q.kind = 'approval' and :me = any(q.prepared_by)))))
            """;

    private final ReadingSignOffs signOffs;
    private final People people;

    Substituting(ReadingSignOffs signOffs, People people) {
        this.signOffs = signOffs;
        this.people = people;
    }

    /**
     * @param absent whom the reader stands in for
     * @param onlyHears whether it is a signature that was escalated to the reader
     */
    Optional<String> whyNot(Eyes eyes, WorkItem item, String absent, boolean onlyHears) {
        String away = people.find(absent).map(Person::name).orElse(absent);
        Optional<Role> asked = Role.of(item.role());
        if (asked.filter(eyes.reader()::has).isEmpty()) {
            return why(
                    away, "this asks for " + asked.map(Role::withArticle).orElse(item.role()) + ", which you are not.");
        }
        return item.signOff() ? whyNotSigned(eyes, item, away, onlyHears) : Optional.empty();
    }

    private Optional<String> whyNotSigned(Eyes eyes, WorkItem item, String away, boolean onlyHears) {
        Optional<SignOffRequest> asked =
                signOffs.askedBy(item.id()).filter(request -> request.kind() != Kind.ATTESTATION);
        if (asked.isEmpty()) {
            return why(away, "here they state what they know themself. Nobody can do that in their place.");
        }
        if (onlyHears || !holdsItThemself(eyes, item)) {
            return why(away, "a signature is given in one's own role, and you do not have it here.");
        }
        return isPreparer(eyes, asked.get())
                ? why(away, "you prepared this, so somebody else has to approve it.")
                : Optional.empty();
    }

    private static Optional<String> why(String away, String reason) {
        return Optional.of(
                "You stand in for " + away + ", but " + reason + " The project's change manager can hand it over.");
    }

    private static boolean isPreparer(Eyes eyes, SignOffRequest request) {
        return request.kind() == Kind.APPROVAL
                && request.preparedBy().contains(eyes.reader().username());
    }

    private static boolean holdsItThemself(Eyes eyes, WorkItem item) {
        return switch (item.role()) {
            case "unit-manager" -> item.unit() != null && eyes.led().contains(item.unit());
            case "cio", "training-department" -> true;
            default -> false;
        };
    }
}
