package dev.rapport.listening;

import dev.rapport.project.Participants;
import dev.rapport.project.Wording;
import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The release from a promise, with all of its dates and verdicts. Who keeps it may not release themselves. */
@Component
class ReleaseSubject implements SignOffSubject {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final Participants participants;

    ReleaseSubject(Commitments commitments, PromiseRecords records, Participants participants) {
        this.commitments = commitments;
        this.records = records;
        this.participants = participants;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        throw new IllegalArgumentException("A release is of one promise, and is signed in its playbook");
    }

    @Override
    public Shown show(RequestingSignOff.Asked asked) {
        Commitment promise = commitments
                .ofRun(asked.processInstance())
                .orElseThrow(() -> new IllegalArgumentException("No promise is kept in this run"));
        String holder = participants.nameOf(promise.holder());
        return new Shown(
                "I release " + holder + " from the promise “" + promise.promise() + "” to "
                        + participants.nameOf(promise.recipient()) + ".",
                record(records.story(promise), holder),
                Set.of());
    }

    private List<Shown.Fact> record(PromiseStory story, String holder) {
        List<Shown.Fact> record = new ArrayList<>();
        record.add(new Shown.Fact("Promise", story.promise().promise()));
        record.add(new Shown.Fact("Kept by", holder));
        record.add(new Shown.Fact("Date now", Wording.date(story.promise().due())));
        story.criteria().forEach(one -> record.add(new Shown.Fact("What counts as kept", one.criterion())));
        story.verdicts().forEach(one -> record.add(new Shown.Fact("Verdict: " + one.verdict(), one.words())));
        story.moves()
                .forEach(one -> record.add(new Shown.Fact(
                        "Moved from " + Wording.date(one.from()) + " to " + Wording.date(one.to()), one.why())));
        return record;
    }
}
