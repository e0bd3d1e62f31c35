package dev.rapport.playbook;

import dev.rapport.check.Finding;
import dev.rapport.check.ModelCheck;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the check about a whole set of files and what is published at this moment. */
@Component
class Checking {

    private final ModelCheck check;
    private final Libraries libraries;
    private final PlaybookEngine engine;

    Checking(ModelCheck check, Libraries libraries, PlaybookEngine engine) {
        this.check = check;
        this.libraries = libraries;
        this.engine = engine;
    }

    /** What our rules find, and where they find nothing that refuses, what the engine has against the files. */
    List<Finding> check(FileSet files) {
        List<Finding> found = check.check(files.artefacts(), libraries.besides(files.playbook()));
        if (refuses(found)) {
            return found;
        }
        return Stream.concat(engine.objections(files.contents()).stream().map(Checking::finding), found.stream())
                .toList();
    }

    private static Finding finding(PlaybookEngine.Objection objection) {
        String file = FileSet.name(objection.path());
        String element = objection.element();
        return new Finding(
                Finding.Severity.ERROR,
                "not-executable",
                file,
                element,
                element == null ? file : element,
                "The engine cannot execute this: " + objection.words(),
                "Draw it otherwise; the palette’s steps are known to work.");
    }

    /** @throws Refused with a problem for each finding that refuses */
    void require(FileSet files) {
        List<FieldProblem> problems = problems(check(files));
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    "The check refuses this playbook now. Read its findings and bring it again.", problems);
        }
    }

    static boolean refuses(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::refuses);
    }

    static List<FieldProblem> problems(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::refuses)
                .map(finding -> new FieldProblem("/files/" + finding.file(), sentence(finding)))
                .toList();
    }

    static String sentence(Finding finding) {
        return finding.name() + ": " + finding.what() + " " + finding.remedy();
    }
}
