package dev.rapport.project;

import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Briefs those who write the charter: their text so far, and why somebody did not agree. */
@Component
class CharterBriefing implements Briefing {

    private static final Map<String, Charter.Side> SIDES = Map.of(
            "strategy-alignment-write-business-section", Charter.Side.BUSINESS,
            "strategy-alignment-write-it-section", Charter.Side.IT);

    private final Charter charter;
    private final Projects projects;
    private final WhyRefused refusals;

    CharterBriefing(Charter charter, Projects projects, WhyRefused refusals) {
        this.charter = charter;
        this.projects = projects;
        this.refusals = refusals;
    }

    @Override
    public boolean knows(String form) {
        return SIDES.containsKey(form);
    }

    @Override
    public Brief brief(WorkItem item) {
        List<Brief.Said> said = new ArrayList<>();
        said.add(new Brief.Said(
                "What the project is for", projects.get(item.projectKey()).purpose()));
        said.addAll(refusals.said(item.processInstance(), BenefitsSubject.NAME, CharterSubject.NAME));
        Charter.Side side = SIDES.getOrDefault(item.form(), Charter.Side.IT);
        Map<String, @Nullable Object> values = charter.latest(item.projectKey(), side)
                .<Map<String, @Nullable Object>>map(section -> Map.of("text", section.text()))
                .orElse(Map.of());
        return new Brief(values, Map.of(), said);
    }
}
