package dev.rapport.playbook;

import dev.rapport.check.Finding;
import dev.rapport.check.Library;
import dev.rapport.check.ModelCheck;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether a playbook fits among those that are published at this moment: its ids are nobody else's, and what calls it still
 * passes the check. A call takes the newest version, so a version that no longer signs would take the signature from its
 * callers without their being published again.
 */
@Component
class Fitting {

    private final Shelf shelf;
    private final Drafts drafts;
    private final Libraries libraries;
    private final ModelCheck check;

    Fitting(Shelf shelf, Drafts drafts, Libraries libraries, ModelCheck check) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.libraries = libraries;
        this.check = check;
    }

    /** @throws Refused with a problem for each id that another playbook has, or for each caller that it would break */
    void require(Draft draft) {
        FileSet files = new FileSet(draft.playbook(), drafts.contents(draft.id()));
        new Belonging(shelf.all()).requireOwn(files.playbook(), files.artefacts());
        List<FieldProblem> problems = new ArrayList<>();
        shelf.reaching(files.playbook()).forEach(caller -> problems.addAll(broken(caller, files)));
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    "Playbooks that call this one would not pass the check any more. Publish a version of them first that"
                            + " does.",
                    problems);
        }
    }

    /** What is wrong in the caller only once the other is published. */
    private List<FieldProblem> broken(Shelf.Held caller, FileSet files) {
        List<Finding> then = findings(caller, libraries.besides(caller.playbook(), files));
        if (!Checking.refuses(then)) {
            return List.of();
        }
        Set<Finding> already = new HashSet<>(findings(caller, libraries.besides(caller.playbook())));
        return Checking.problems(
                then.stream().filter(finding -> !already.contains(finding)).toList());
    }

    private List<Finding> findings(Shelf.Held caller, Library library) {
        return check.check(new FileSet(caller.playbook(), drafts.contents(caller.draft())).artefacts(), library);
    }
}
