package dev.rapport.playbook.web;

import dev.rapport.check.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the check found, as the API shows it. */
record FindingView(
        String severity, String rule, String file, @Nullable String element, String name, String what, String remedy) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule(),
                finding.file(),
                finding.element(),
                finding.name(),
                finding.what(),
                finding.remedy());
    }

    static List<FindingView> of(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }
}
