package dev.rapport.playbook;

import dev.rapport.check.Finding;
import dev.rapport.check.ModelCheck;
import dev.rapport.check.Vocabulary;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the check about a whole set of files and what is published at this moment. */
@Component
class Checking {

    private static final Vocabulary NOTHING = new Vocabulary() {
        @Override
        public Map<String, Delegate> delegates() {
            return Map.of();
        }

        @Override
        public Map<String, Set<String>> properties() {
            return Map.of();
        }

        @Override
        public Set<String> given() {
            return Set.of();
        }

        @Override
        public Optional<String> whyNotFeel(String expression, boolean unaryTests) {
            return Optional.of("Nothing here reads FEEL.");
        }
    };

    private final ModelCheck check;
    private final Libraries libraries;

    Checking(ObjectProvider<Vocabulary> vocabulary, Libraries libraries) {
        this.check = new ModelCheck(vocabulary.getIfAvailable(() -> NOTHING));
        this.libraries = libraries;
    }

    List<Finding> check(FileSet files) {
        return check.check(files.artefacts(), libraries.besides(files.playbook()));
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
