package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import dev.rapport.check.Finding;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what the check finds in files, completed from the current version of their playbook. Keeps nothing. */
@Service
@Transactional(readOnly = true)
public class CheckingFiles {

    private final Drafting drafting;
    private final Checking checking;

    CheckingFiles(Drafting drafting, Checking checking) {
        this.drafting = drafting;
        this.checking = checking;
    }

    /**
     * What was found in a playbook.
     *
     * @param refused whether it could not be published
     */
    public record Result(String playbook, boolean refused, List<Finding> findings) {}

    /** @throws Refused when the reader may not, or when it cannot be told to which one playbook the files belong */
    public Result check(List<Artefact> files, Person reader) {
        PlaybookRights.requireChange(reader);
        FileSet whole = drafting.complete(files);
        List<Finding> findings = checking.check(whole);
        return new Result(whole.playbook(), Checking.refuses(findings), findings);
    }
}
