package dev.rapport.perception;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.Participants;
import dev.rapport.project.WhyRefused;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who listen whom to talk with, what was heard and measured, and why somebody did not agree. */
@Component
class ListeningBriefing implements Briefing {

    private static final String INTERVIEW = "interview-hold-interview";
    private static final String WORDING = "interview-confirm-wording";
    private static final Set<String> WRITING =
            Set.of("problem-statement-write-problem", "problem-statement-complete-problem");
    private static final Set<String> OTHERS =
            Set.of("problem-statement-record-dissent", "listening-answer-gap", "listening-tell-everyone");

    private final Rounds rounds;
    private final Interviews interviews;
    private final PainPoints points;
    private final Statements statements;
    private final ProblemFacts facts;
    private final WhyRefused refusals;
    private final Participants participants;
    private final Units units;

    ListeningBriefing(
            Rounds rounds,
            Interviews interviews,
            PainPoints points,
            Statements statements,
            ProblemFacts facts,
            WhyRefused refusals,
            Participants participants,
            Units units) {
        this.rounds = rounds;
        this.interviews = interviews;
        this.points = points;
        this.statements = statements;
        this.facts = facts;
        this.refusals = refusals;
        this.participants = participants;
        this.units = units;
    }

    @Override
    public boolean knows(String form) {
        return form.equals(INTERVIEW) || form.equals(WORDING) || WRITING.contains(form) || OTHERS.contains(form);
    }

    @Override
    public Brief brief(WorkItem item) {
        Optional<Round> round = rounds.latest(item.projectKey());
        return switch (item.form()) {
            case INTERVIEW -> interviews.ofTask(item.id()).map(this::whom).orElse(Brief.EMPTY);
            case WORDING -> round.map(one -> noted(one, item)).orElse(Brief.EMPTY);
            default -> round.map(one -> about(one, item)).orElse(Brief.EMPTY);
        };
    }

    private Brief whom(Interviews.Interview interview) {
        String unit = units.find(interview.unit()).map(Unit::name).orElse(interview.unit());
        return Brief.saying(List.of(new Brief.Said(
                "Who was drawn",
                participants.nameOf(interview.person()) + ", " + unit
                        + ". The lot fell on them, and nobody else can be asked instead.")));
    }

    private Brief noted(Round round, WorkItem item) {
        return interviews
                .ofPerson(round.id(), String.valueOf(item.intended()))
                .flatMap(interview -> points.noted(interview.id()))
                .map(words -> new Brief(
                        Map.<String, @Nullable Object>of("words", words),
                        Map.of(),
                        List.of(new Brief.Said("As it was noted", words))))
                .orElse(Brief.EMPTY);
    }

    private Brief about(Round round, WorkItem item) {
        List<Brief.Said> said = new ArrayList<>(refusals.said(item.processInstance(), ProblemSubject.NAME));
        facts.of(round).forEach(fact -> said.add(new Brief.Said(fact.label(), fact.text())));
        List<Statements.Words> written = statements.of(round.id());
        if (!WRITING.contains(item.form())) {
            written.stream().limit(1).forEach(words -> said.add(new Brief.Said("The problem", words.words())));
            return Brief.saying(said);
        }
        Map<String, @Nullable Object> values =
                written.isEmpty() ? Map.of() : Map.of("text", written.get(0).words());
        return new Brief(values, Map.of(), said);
    }
}
