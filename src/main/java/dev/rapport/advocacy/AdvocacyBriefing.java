package dev.rapport.advocacy;

import dev.rapport.project.WhyRefused;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Briefs the author of a message: the draft so far, and why the sponsor wants another. */
@Component
class AdvocacyBriefing implements Briefing {

    private final Messages messages;
    private final WhyRefused refusals;

    AdvocacyBriefing(Messages messages, WhyRefused refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    @Override
    public boolean knows(String form) {
        return form.equals("advocacy-write-message");
    }

    @Override
    public Brief brief(WorkItem item) {
        List<Brief.Said> said = refusals.said(item.processInstance(), MessageSubject.NAME);
        if (said.isEmpty()) {
            return Brief.EMPTY;
        }
        Map<String, @Nullable Object> draft = messages.latest(item.projectKey())
                .<Map<String, @Nullable Object>>map(
                        message -> Map.of("benefit", message.benefit(), "worse", message.worse()))
                .orElse(Map.of());
        return new Brief(draft, Map.of(), said);
    }
}
