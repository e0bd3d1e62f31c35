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

    FillingForm(WorkEngine engine, Faster faster, List<Briefing> briefings) {
        this.engine = engine;
        this.faster = faster;
        this.briefings = briefings;
    }

    public Form formOf(WorkItem item) {
        faster.requireOpen(item);
        return Form.parse(engine.formOf(item.id())).withChoices(brief(item).choices());
    }

    public Brief brief(WorkItem item) {
        return briefings.stream()
                .filter(briefing -> briefing.knows(item.form()))
                .findFirst()
                .map(briefing -> briefing.brief(item))
                .orElse(Brief.EMPTY);
    }
}
