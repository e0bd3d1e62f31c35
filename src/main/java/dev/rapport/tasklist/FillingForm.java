package dev.rapport.tasklist;

import dev.rapport.form.Form;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a work item's form: the version that belongs to the running process, its options and first values. */
@Service
@Transactional(readOnly = true)
public class FillingForm {

    private final WorkEngine engine;
    private final Faster faster;
    private final List<Briefing> briefings;
    private final KnownForms known = new KnownForms();

    FillingForm(WorkEngine engine, Faster faster, List<Briefing> briefings) {
        this.engine = engine;
        this.faster = faster;
        this.briefings = briefings;
    }

    /** A form as it opens: with the choices of its brief. */
    public record Opened(Form form, Brief brief) {}

    public Opened open(WorkItem item) {
        faster.requireOpen(item);
        Form published = known.form(engine.versionOf(item.id()), item.task(), () -> engine.formOf(item.id()));
        Brief brief = brief(item);
        return new Opened(published.withChoices(brief.choices()), brief);
    }

    public Brief brief(WorkItem item) {
        return briefings.stream()
                .filter(briefing -> briefing.knows(item.form()))
                .findFirst()
                .map(briefing -> briefing.brief(item))
                .orElse(Brief.EMPTY);
    }
}
