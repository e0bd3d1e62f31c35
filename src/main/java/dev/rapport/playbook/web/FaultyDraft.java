package dev.rapport.playbook.web;

import dev.rapport.check.Finding;
import dev.rapport.playbook.Draft;
import dev.rapport.refusal.FieldProblem;
import java.util.List;

/** An RFC 9457 problem document about files that the check refuses; the draft keeps them to be read. */
record FaultyDraft(
        String type,
        String title,
        int status,
        String detail,
        List<FieldProblem> errors,
        List<FindingView> findings,
        DraftView draft) {

    static FaultyDraft of(Draft draft) {
        List<FieldProblem> errors = draft.findings().stream()
                .filter(Finding::refuses)
                .map(FaultyDraft::problem)
                .toList();
        String detail = errors.size() == 1
                ? errors.get(0).detail()
                : errors.size() + " findings of the check refuse these files. Nothing was published.";
        return new FaultyDraft(
                "about:blank",
                "Some values need a correction",
                422,
                detail,
                errors,
                FindingView.of(draft.findings()),
                DraftView.of(draft));
    }

    private static FieldProblem problem(Finding finding) {
        return new FieldProblem(
                "/files/" + finding.file(), finding.name() + ": " + finding.what() + " " + finding.remedy());
    }
}
