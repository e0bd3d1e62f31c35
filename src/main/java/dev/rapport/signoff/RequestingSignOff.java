package dev.rapport.signoff;

import dev.rapport.organization.ProcessClock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a signature and freezes what will be shown, so that nobody signs anything else than what they read. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RequestingSignOff {

    private static final Shown.Fact REHEARSAL =
            new Shown.Fact("Rehearsal", "The clock of this demo was put forward: this is practice, and binds nobody.");

    private final SignOffs signOffs;
    private final Map<String, SignOffSubject> subjects;
    private final ProcessClock clock;

    RequestingSignOff(SignOffs signOffs, List<SignOffSubject> subjects, ProcessClock clock) {
        this.signOffs = signOffs;
        this.subjects = subjects.stream().collect(Collectors.toMap(SignOffSubject::name, Function.identity()));
        this.clock = clock;
    }

    /**
     * Who asks for what.
     *
     * @param taskId the work item that is completed by signing
     * @param statement the model's own words, for what leaves the words to the model
     * @param wave which wave of the project it is about, counted from 1; null where all units go live together
     * @param process the playbook that asks, with the version that runs
     */
    public record Asked(
            String taskId,
            String projectKey,
            @Nullable String unit,
            String processInstance,
            String process,
            int processVersion,
            String subject,
            @Nullable String statement,
            Kind kind,
            String role,
            @Nullable Integer wave) {}

    /** What a task asks to sign is about another unit now. What was asked before stays on record as it was. */
    public void askAnew(String task, String unit) {
        signOffs.askedBy(task).ifPresent(before -> {
            signOffs.setAside(before);
            ask(new Asked(
                    task,
                    before.projectKey(),
                    unit,
                    before.processInstance(),
                    before.process(),
                    before.processVersion(),
                    before.subject(),
                    before.statement(),
                    before.kind(),
                    before.role(),
                    before.wave()));
        });
    }

    public void ask(Asked asked) {
        SignOffSubject subject = subjects.get(asked.subject());
        if (subject == null) {
            throw new IllegalArgumentException("Nothing that can be signed is called " + asked.subject());
        }
        Shown shown = subject.show(asked);
        String canonical = Canonical.json(content(asked, shown, record(shown)));
        signOffs.ask(new SignOffRequest(
                UUID.randomUUID(),
                asked.taskId(),
                asked.projectKey(),
                asked.unit(),
                asked.processInstance(),
                asked.process(),
                asked.processVersion(),
                asked.subject(),
                asked.kind(),
                asked.role(),
                shown.statement(),
                canonical,
                Canonical.sha256(canonical),
                shown.preparedBy(),
                clock.instant(),
                asked.wave()));
    }

    /** In a rehearsal the record says so itself: then nobody can take it for real, whoever has it and from where. */
    private List<Shown.Fact> record(Shown shown) {
        return clock.isAhead()
                ? Stream.concat(Stream.of(REHEARSAL), shown.record().stream()).toList()
                : shown.record();
    }

    private static Map<String, @Nullable Object> content(Asked asked, Shown shown, List<Shown.Fact> record) {
        Map<String, @Nullable Object> content = new TreeMap<>();
        content.put("project", asked.projectKey());
        content.put("unit", asked.unit());
        content.put("subject", asked.subject());
        content.put("statement", shown.statement());
        content.put("record", record);
        if (asked.wave() != null) {
            content.put("wave", asked.wave());
        }
        return content;
    }
}
