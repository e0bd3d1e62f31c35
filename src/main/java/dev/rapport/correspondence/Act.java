package dev.rapport.correspondence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;

/** Who acts within one transaction, and who is given what; handed on just before it commits. */
final class Act implements TransactionSynchronization {

    private final Map<String, String> holders = new LinkedHashMap<>();
    private final Map<String, String> substitutes = new LinkedHashMap<>();
    private final Set<String> actors = new HashSet<>();
    private final Consumer<Act> write;

    Act(Consumer<Act> write) {
        this.write = write;
    }

    /** @param substitute who stands in for the holder; null where nobody does */
    void given(String workItem, @Nullable String holder, @Nullable String substitute) {
        put(holders, workItem, holder);
        put(substitutes, workItem, substitute);
    }

    private static void put(Map<String, String> people, String workItem, @Nullable String person) {
        people.remove(workItem);
        if (person != null) {
            people.put(workItem, person);
        }
    }

    void by(String actor) {
        actors.add(actor);
    }

    /** Without those who act. */
    Map<String, List<String>> workByPerson() {
        Map<String, List<String>> work = new LinkedHashMap<>();
        for (Map<String, String> people : List.of(holders, substitutes)) {
            people.forEach((item, person) -> {
                if (!actors.contains(person)) {
                    work.computeIfAbsent(person, anew -> new ArrayList<>()).add(item);
                }
            });
        }
        return work;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write.accept(this);
    }
}
