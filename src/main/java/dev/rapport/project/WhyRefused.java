package dev.rapport.project;

import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Brief;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who have to mend something why others refused. */
@Component
public class WhyRefused {

    private final ReadingSignOffs signOffs;
    private final Participants participants;

    WhyRefused(ReadingSignOffs signOffs, Participants participants) {
        this.signOffs = signOffs;
        this.participants = participants;
    }

    /** The latest refusals in one run of a playbook, each with its reason, for the subjects named. */
    public List<Brief.Said> said(String processInstance, String... subjects) {
        return saidSince(Instant.EPOCH, processInstance, subjects);
    }

    /** Without what was said before, and so was answered already. */
    List<Brief.Said> saidSince(Instant answered, String processInstance, String... subjects) {
        return signOffs.refusals(processInstance, List.of(subjects)).stream()
                .filter(refusal -> refusal.signedAt().isAfter(answered))
                .map(this::reason)
                .toList();
    }

    private Brief.Said reason(SignOff refusal) {
        String who = participants.nameOf(refusal.signer());
        return new Brief.Said("Why " + who + " said no", String.valueOf(refusal.comment()));
    }
}
