package dev.rapport.alignment;

import dev.rapport.project.Wording;
import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision of a conflict, never by who raised it. */
@Component
class ConflictSubject implements SignOffSubject {

    static final String NAME = "conflict";

    private final Conflicts conflicts;
    private final AlignmentWords words;

    ConflictSubject(Conflicts conflicts, AlignmentWords words) {
        this.conflicts = conflicts;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        throw new IllegalArgumentException("One conflict is decided, in its own playbook");
    }

    @Override
    public Shown show(RequestingSignOff.Asked asked) {
        Conflict conflict = conflicts
                .ofRun(asked.processInstance())
                .orElseThrow(() -> new IllegalArgumentException("No conflict is decided in this run"));
        List<Shown.Fact> record = new ArrayList<>();
        words.of(conflict).forEach(said -> record.add(new Shown.Fact(said.about(), said.text())));
        record.add(new Shown.Fact("To be decided by", Wording.date(conflict.decideBy())));
        return new Shown("I decide the conflict “" + conflict.about() + "”.", record, Set.of(conflict.raisedBy()));
    }
}
