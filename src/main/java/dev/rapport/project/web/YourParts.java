package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.tasklist.FindingWork;
import dev.rapport.tasklist.OpenBallots;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.web.Names;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what a project waits for from the reader. */
@Component
class YourParts {

    private static final int MOST = 5;

    private final FindingWork finding;
    private final List<OpenBallots> ballots;
    private final Names names;

    YourParts(FindingWork finding, List<OpenBallots> ballots, Names names) {
        this.finding = finding;
        this.ballots = ballots;
        this.names = names;
    }

    YourPart of(Person reader, String key) {
        Listing<WorkItem> yours = list(reader, Scope.MINE, key);
        Names.Known known =
                names.of(Set.of(), yours.items().stream().map(WorkItem::unit).toList());
        return new YourPart(
                !Set.of(Role.ADMINISTRATOR, Role.AUDITOR).containsAll(reader.roles()),
                yours.items().stream().map(item -> row(item, known)).toList(),
                yours.total(),
                list(reader, Scope.AVAILABLE, key).total(),
                list(reader, Scope.ESCALATED, key).total(),
                ballots.stream()
                        .flatMap(all -> all.waitingFor(reader).stream())
                        .filter(one -> one.projectKey().equals(key))
                        .map(one ->
                                new YourPart.Ballot(one.address(), one.until().toString()))
                        .toList());
    }

    private Listing<WorkItem> list(Person reader, Scope scope, String key) {
        return finding.list(reader, scope, key, Limit.of(MOST), null);
    }

    private static YourPart.Row row(WorkItem item, Names.Known known) {
        return new YourPart.Row(
                "/tasks/" + item.id(),
                item.name(),
                Stream.of(known.unit(item.unit()), Objects.requireNonNullElse(item.wave(), ""))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · ")),
                item.dueAt() == null || item.paused() ? "" : item.dueAt().toString());
    }
}
