package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.project.ReadingSummary;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.web.Names;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts into words what a project waits for from the reader. */
@Component
class YourParts {

    private final Names names;

    YourParts(Names names) {
        this.names = names;
    }

    YourPart of(Person reader, ReadingSummary.Yours yours) {
        List<WorkItem> tasks = yours.tasks().items();
        Names.Known known =
                names.of(Set.of(), tasks.stream().map(WorkItem::unit).toList());
        return new YourPart(
                !Set.of(Role.ADMINISTRATOR, Role.AUDITOR).containsAll(reader.roles()),
                tasks.stream().map(item -> row(item, known)).toList(),
                yours.tasks().total(),
                yours.available(),
                yours.escalated(),
                yours.ballots().stream()
                        .map(one ->
                                new YourPart.Ballot(one.address(), one.until().toString()))
                        .toList());
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
