package dev.rapport.tasklist;

import dev.rapport.organization.People;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of some work is still asked of a person; what waits because its project is paused is not. */
@Service
@Transactional(readOnly = true)
public class AskedWork {

    private final WorkItems items;
    private final People people;
    private final Sight sight;

    AskedWork(WorkItems items, People people, Sight sight) {
        this.items = items;
        this.people = people;
        this.sight = sight;
    }

    /**
     * Open and theirs, or with somebody for whom they stand in and who is asked for what they may do themself; what is due
     * first comes first.
     */
    public List<WorkItem> of(String username, Collection<String> ids) {
        return people.find(username).map(sight::of).map(eyes -> of(eyes, ids)).orElse(List.of());
    }

    /** These, and what is free and theirs to take; what is due first comes first. */
    public List<WorkItem> orFree(String username, Collection<String> ids) {
        return people.find(username)
                .map(sight::of)
                .map(eyes -> items.openAmong(ids).stream()
                        .filter(item ->
                                eyes.is(item.assignee()) || sight.mayTake(eyes, item) || sight.mayStandIn(eyes, item))
                        .toList())
                .orElse(List.of());
    }

    private List<WorkItem> of(Eyes eyes, Collection<String> ids) {
        Set<String> holders = new HashSet<>(eyes.absent());
        holders.add(eyes.reader().username());
        return items.openOf(holders, ids).stream()
                .filter(item -> eyes.is(item.assignee()) || sight.mayStandIn(eyes, item))
                .toList();
    }

    /** Open and escalated to that person, for as long as it stays with who was late, what is due first comes first. */
    public List<WorkItem> escalatedTo(String username, Collection<String> ids) {
        return items.escalatedTo(username, ids);
    }
}
