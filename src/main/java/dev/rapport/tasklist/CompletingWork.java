package dev.rapport.tasklist;

import dev.rapport.access.SigningRight;
import dev.rapport.database.TriedAgain;
import dev.rapport.form.Checked;
import dev.rapport.form.FormCheck;
import dev.rapport.organization.Person;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes work: checks the right and the values against the step's form, then lets the process go on. */
@Service
@Transactional
@TriedAgain
public class CompletingWork {

    private final FindingWork finding;
    private final WorkItems items;
    private final FillingForm forms;
    private final FormCheck check;
    private final SigningRight signing;
    private final WorkEngine engine;
    private final Faster faster;
    private final ApplicationEventPublisher events;

    CompletingWork(
            FindingWork finding,
            WorkItems items,
            FillingForm forms,
            FormCheck check,
            SigningRight signing,
            WorkEngine engine,
            Faster faster,
            ApplicationEventPublisher events) {
        this.finding = finding;
        this.items = items;
        this.forms = forms;
        this.check = check;
        this.signing = signing;
        this.engine = engine;
        this.faster = faster;
        this.events = events;
    }

    /**
     * Work that is free and may be taken by the reader is taken on the way, and so is that of somebody whom they stand in
     * for: it is done in the reader's own name, and kept for whom.
     *
     * @throws Refused when somebody else was faster, the reader may not do it, or a value needs a correction; then
     *     nothing has changed
     */
    public void complete(Person reader, String id, Map<String, @Nullable Object> values) {
        FindingWork.Theirs theirs = finding.lockTheirs(reader, id);
        WorkItem item = theirs.item();
        String absent = theirs.absent();
        if (absent == null && item.assignee() != null && !reader.username().equals(item.assignee())) {
            throw faster.hasIt(item);
        }
        FillingForm.Opened opened = forms.openToCheck(item);
        Checked checked = check.check(opened.form(), values, opened.brief().values());
        if (!checked.passed()) {
            throw Refused.invalid(checked.errors().stream()
                    .map(error -> new FieldProblem("/values" + error.pointer(), error.message()))
                    .toList());
        }
        requireSigningRight(reader, item);
        if (!reader.username().equals(item.assignee())) {
            items.actsFor(id, absent);
            engine.assign(id, reader.username(), reader.username());
        }
        events.publishEvent(new WorkItemCompleted(item, reader.username(), absent));
        engine.complete(id, reader.username(), checked.values());
    }

    private void requireSigningRight(Person reader, WorkItem item) {
        if (item.signOff() && !signing.maySign(reader.username())) {
            throw Refused.notAllowed(
                    "An administrator knows your password. Choose a new one under your name, then sign.");
        }
    }
}
