package dev.rapport.playbook;

import dev.rapport.check.Finding;
import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes shipped playbooks in, each content once. What is new, or follows a shipped version, is published; beside a version
 * that a customer published it waits as a draft. Belongs into a turn.
 */
@Component
class OfferingShipped {

    private static final Logger LOG = LoggerFactory.getLogger(OfferingShipped.class);

    private final Drafts drafts;
    private final Versions versions;
    private final Checking checking;
    private final Drafting drafting;
    private final Publication publication;
    private final PlaybookEngine engine;
    private final JdbcClient sql;
    private final Clock clock;

    OfferingShipped(
            Drafts drafts,
            Versions versions,
            Checking checking,
            Drafting drafting,
            Publication publication,
            PlaybookEngine engine,
            JdbcClient sql,
            @WallTime Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.checking = checking;
        this.drafting = drafting;
        this.publication = publication;
        this.engine = engine;
        this.sql = sql;
        this.clock = clock;
    }

    /** Which of these have a content that has not been offered here. */
    List<FileSet> fresh(Collection<FileSet> shipped) {
        return shipped.stream()
                .filter(files -> isFresh(files, versions.current(files.playbook())))
                .toList();
    }

    private boolean isFresh(FileSet files, Optional<Version> current) {
        return current.filter(version -> version.hash().equals(files.hash())).isEmpty()
                && drafts.ofContent(files).stream().noneMatch(draft -> draft.origin() == Origin.SHIPPED);
    }

    /** @throws IllegalStateException when the check refuses one of them; the log says why */
    void offer(Collection<FileSet> shipped) {
        Map<String, FileSet> left = new LinkedHashMap<>();
        shipped.forEach(files -> left.put(files.playbook(), files));
        while (!left.isEmpty()) {
            FileSet next = left.values().stream()
                    .filter(files -> files.calls().stream().noneMatch(left::containsKey))
                    .findFirst()
                    .orElseGet(() -> left.values().iterator().next());
            left.remove(next.playbook());
            offer(next);
        }
    }

    private void offer(FileSet files) {
        Optional<Version> current = versions.current(files.playbook());
        if (!isFresh(files, current)) {
            return;
        }
        List<Finding> findings = checking.check(files);
        if (Checking.refuses(findings)) {
            throw refused(files, findings);
        }
        Draft draft = drafting.add(
                files,
                new Drafts.Way(
                        Version.RAPPORT,
                        clock.instant(),
                        Origin.SHIPPED,
                        null,
                        current.map(Version::number).orElse(null)),
                findings);
        if (current.isEmpty()) {
            publishFirst(draft, files);
        } else if (current.get().origin() == Origin.SHIPPED && !versions.isRetired(files.playbook())) {
            publication.publishChecked(draft, files, Version.RAPPORT);
        }
    }

    private void publishFirst(Draft draft, FileSet files) {
        Optional<PlaybookEngine.Deployed> there =
                wasDeployed(draft) ? engine.newest(draft.playbook()) : Optional.empty();
        there.ifPresentOrElse(
                deployed -> publication.record(draft, deployed, Version.RAPPORT),
                () -> publication.publishChecked(draft, files, Version.RAPPORT));
    }

    /** Whether an earlier Rapport, which kept no versions, deployed this content last. */
    private boolean wasDeployed(Draft draft) {
        return sql.sql("select content_hash from shipped_playbook where name = :name order by deployed_at desc limit 1")
                .param("name", draft.playbook())
                .query(String.class)
                .optional()
                .filter(draft.hash()::equals)
                .isPresent();
    }

    private static IllegalStateException refused(FileSet files, List<Finding> findings) {
        findings.stream()
                .filter(Finding::refuses)
                .forEach(finding -> LOG.error(
                        "The shipped playbook {} is refused: {}: {}",
                        files.playbook(),
                        finding.file(),
                        Checking.sentence(finding)));
        return new IllegalStateException("The shipped playbook " + files.playbook() + " is refused by the check");
    }
}
