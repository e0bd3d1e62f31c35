package dev.rapport.perception;

import dev.rapport.project.Participants;
import dev.rapport.project.Projects;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The problem, as sponsor and CIO agree to it, with everything that it cites. */
@Component
class ProblemSubject implements SignOffSubject {

    static final String NAME = "problem";

    private final Rounds rounds;
    private final Statements statements;
    private final ProblemFacts facts;
    private final Projects projects;
    private final Participants participants;

    ProblemSubject(
            Rounds rounds, Statements statements, ProblemFacts facts, Projects projects, Participants participants) {
        this.rounds = rounds;
        this.statements = statements;
        this.facts = facts;
        this.projects = projects;
        this.participants = participants;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        Round round = rounds.latest(projectKey)
                .orElseThrow(() -> new IllegalArgumentException("Nobody has listened in " + projectKey));
        List<Shown.Fact> record = new ArrayList<>();
        List<Statements.Words> written = statements.of(round.id());
        written.stream().limit(1).forEach(words -> {
            record.add(new Shown.Fact("The problem", words.words()));
            record.add(new Shown.Fact("Draft", String.valueOf(words.draft())));
        });
        written.stream()
                .limit(2)
                .forEach(words -> record.add(new Shown.Fact("Written by", participants.nameOf(words.author()))));
        statements.dissentOf(round.id()).ifPresent(dissent -> {
            record.add(new Shown.Fact("Where the business does not agree", dissent.business()));
            record.add(new Shown.Fact("Where IT does not agree", dissent.it()));
        });
        record.addAll(facts.of(round));
        return new Shown(
                "I agree that this is the problem that “"
                        + projects.get(projectKey).name() + "” has to solve.",
                record,
                Set.of());
    }
}
