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
        return open(published(item), brief(item));
    }

    /** As it opens for the check of an answer: with no brief where the form asks for the same whatever that says. */
    Opened openToCheck(WorkItem item) {
        Form published = published(item);
        return open(published, published.standsAlone() ? Brief.EMPTY : brief(item));
    }

    private static Opened open(Form published, Brief brief) {
        return new Opened(published.withChoices(brief.choices()), brief);
    }

    private Form published(WorkItem item) {
        faster.requireOpen(item);
        String version = known.version(item.processInstance(), () -> engine.versionOf(item.id()));
        return known.form(version, item.task(), () -> engine.formOf(item.id()));
    }

    public Brief brief(WorkItem item) {
        return briefings.stream()
                .filter(briefing -> briefing.knows(item.form()))
                .findFirst()
                .map(briefing -> briefing.brief(item))
                .orElse(Brief.EMPTY);
    }
}
