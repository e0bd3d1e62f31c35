package dev.rapport.perception;

import dev.rapport.organization.Person;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.ReadingProjects;
import dev.rapport.refusal.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what rounds of listening brought to light, to those who see the whole project. */
@Service
@Transactional(readOnly = true)
public class ReadingPerceptions {

    private final ReadingProjects projects;
    private final Rounds rounds;
    private final Interviews interviews;
    private final Results results;
    private final Gaps gaps;
    private final PainPoints points;
    private final Statements statements;

    ReadingPerceptions(
            ReadingProjects projects,
            Rounds rounds,
            Interviews interviews,
            Results results,
            Gaps gaps,
            PainPoints points,
            Statements statements) {
        this.projects = projects;
        this.rounds = rounds;
        this.interviews = interviews;
        this.results = results;
        this.gaps = gaps;
        this.points = points;
        this.statements = statements;
    }

    /** The latest round first. */
    public Listing<PerceptionRound> rounds(Person reader, String projectKey, Limit limit, @Nullable String cursor) {
        projects.whole(reader, projectKey);
        Cursor after = Cursor.parse(cursor, 1);
        List<Round> all = rounds.of(projectKey);
        List<Round> page = all.stream()
                .filter(round -> after == null || round.number() < after.number())
                .limit(limit.andOne())
                .toList();
        return Listing.cut(page, limit.rows(), all.size(), round -> List.of(String.valueOf(round.number())))
                .map(this::shown);
    }

    /** Confirmed ones, the first said first. */
    public Listing<PainPoint> painPoints(Person reader, String projectKey, Limit limit, @Nullable String cursor) {
        projects.whole(reader, projectKey);
        return points.page(projectKey, Cursor.parse(cursor, 1), limit)
                .cut(limit, point -> List.of(String.valueOf(point.id())));
    }

    /** @throws Refused when there is no such round */
    public Lot lot(Person reader, String projectKey, String number) {
        projects.whole(reader, projectKey);
        Round round = rounds.of(projectKey).stream()
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("round"));
        return new Lot(
                round.number(),
                round.seed(),
                interviews.of(round.id()).stream()
                        .map(one -> new Lot.Entry(one.unit(), one.person(), one.place(), one.drawn()))
                        .toList());
    }

    private PerceptionRound shown(Round round) {
        boolean counted = round.closedAt() != null;
        Map<String, Turnout> turnout = new LinkedHashMap<>();
        results.turnout(round.id()).forEach((side, count) -> turnout.put(side.word(), count));
        return new PerceptionRound(
                round.number(),
                round.state().word(),
                round.why(),
                round.ballots(),
                round.smallestGroup(),
                round.beganAt(),
                round.closes(),
                round.closedAt(),
                turnout,
                counted ? gaps.of(round) : List.of(),
                statements.gapAnswer(round.id()).orElse(null),
                statements.of(round.id()).stream()
                        .findFirst()
                        .map(Statements.Words::words)
                        .orElse(null),
                round.said(),
                round.doing(),
                round.toldAt(),
                round.rehearsal());
    }
}
