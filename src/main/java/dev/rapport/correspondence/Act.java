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
    private final Set<String> actors = new HashSet<>();
    private final Consumer<Act> write;

    Act(Consumer<Act> write) {
        this.write = write;
    }

    void given(String workItem, @Nullable String holder) {
        holders.remove(workItem);
        if (holder != null) {
            holders.put(workItem, holder);
        }
    }

    void by(String actor) {
        actors.add(actor);
    }

    /** Without those who act. */
    Map<String, List<String>> workByPerson() {
        Map<String, List<String>> work = new LinkedHashMap<>();
        holders.forEach((item, holder) -> {
            if (!actors.contains(holder)) {
                work.computeIfAbsent(holder, anew -> new ArrayList<>()).add(item);
            }
        });
        return work;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write.accept(this);
    }
}
