package dev.rapport.personal;

import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who settle what is collected how the list stands, and what was said before. */
@Component
class PersonalDataBriefing implements Briefing {

    private static final String DISSENT = "personal-data-answer-dissent";
    private static final Set<String> CHOOSING = Set.of("personal-data-agree-to-data", "personal-data-answer-refusal");

    private final Questions questions;
    private final DataWords words;

    PersonalDataBriefing(Questions questions, DataWords words) {
        this.questions = questions;
        this.words = words;
    }

    @Override
    public boolean knows(String form) {
        return CHOOSING.contains(form) || form.equals(DISSENT);
    }

    @Override
    public Brief brief(WorkItem item) {
        Optional<Question> open = questions.open(item.projectKey());
        return open.map(one -> new Brief(
                        CHOOSING.contains(item.form()) ? values(one.limits()) : Map.of(), Map.of(), said(one)))
                .orElse(Brief.EMPTY);
    }

    private List<Brief.Said> said(Question question) {
        List<Brief.Said> said = new ArrayList<>();
        if (question.why() != null) {
            said.add(new Brief.Said(words.say("why-anew", words.nameOf(question.askedBy())), question.why()));
        }
        if (question.words() != null) {
            said.add(new Brief.Said(words.say("why-refused", words.nameOf(question.answeredBy())), question.words()));
        }
        if (question.changed() != null) {
            said.add(new Brief.Said(words.say("what-changed"), question.changed()));
        }
        return said;
    }

    private static Map<String, @Nullable Object> values(Limits list) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("interviews", !list.interviews() ? "none" : list.volunteers() ? "volunteers" : "drawn");
        values.put("ballots", list.ballots() ? "sealed" : "none");
        values.put("smallestGroup", list.smallestGroup());
        values.put("names", list.names() ? "people" : "counts");
        values.put("parts", list.parts() ? "people" : "none");
        values.put("remarks", list.remarks() ? "kept" : "none");
        if (list.retentionDays() != null) {
            values.put("retentionDays", list.retentionDays());
        }
        return values;
    }
}
