package dev.rapport.testing;

import dev.rapport.perception.Answers;
import dev.rapport.perception.BallotPaper;
import dev.rapport.perception.CastingBallot;
import dev.rapport.perception.OpeningBallot;
import dev.rapport.perception.Party;
import dev.rapport.perception.ReadingBallot;
import dev.rapport.tasklist.Scope;
import dev.rapport.testing.Given.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a round of listening, and ballots of those who are asked. */
@TestComponent
public class Listened {

    private final ReadingBallot reading;
    private final CastingBallot casting;
    private final Given given;
    private final Runs runs;
    private final JdbcClient sql;
    private final OpeningBallot opening;
    private final TransactionTemplate transaction;

    Listened(
            ReadingBallot reading,
            CastingBallot casting,
            Given given,
            Runs runs,
            JdbcClient sql,
            OpeningBallot opening,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.casting = casting;
        this.given = given;
        this.runs = runs;
        this.sql = sql;
        this.opening = opening;
        this.transaction = transaction;
    }

    /** Everybody who was drawn is heard and confirms their words. */
    public void everybodyIsHeard(Play play) {
        everybodyIsHeard(play, List.of());
    }

    /** @param more who works in the units beside the play's own people */
    public void everybodyIsHeard(Play play, List<Somebody> more) {
        List<Somebody> drawn = drawn(play, more);
        play.as(play.changeManager()).list(Scope.MINE).stream()
                .filter(item -> item.task().equals("hold-interview"))
                .forEach(item -> play.as(play.changeManager())
                        .completes(item, Map.of("held", "yes", "words", "Nobody tells us when it changes.")));
        drawn.forEach(one -> play.as(one)
                .completes("confirm-wording", Map.of("quoted", "yes", "words", "We hear of changes too late.")));
    }

    /** A whole round in which nobody answers the ballot. */
    public void throughout(Play play) {
        everybodyIsHeard(play);
        runs.fireTimer(runs.of(play, "listening"));
        theProblemIsAgreed(play);
        everybodyIsTold(play);
    }

    public void theProblemIsAgreed(Play play) {
        play.as(play.sponsor()).completes("write-problem", Map.of("text", "Changes come too late."));
        play.as(play.cio()).completes("complete-problem", Map.of("text", "Changes come too late and unsaid."));
        play.as(play.sponsor()).agrees("sponsor-signs-problem");
        play.as(play.cio()).agrees("cio-signs-problem");
    }

    public void everybodyIsTold(Play play) {
        play.as(play.changeManager()).completes("tell-everyone", Map.of("said", "Too late.", "doing", "Mondays."));
    }

    /** No interview takes place. */
    public void nobodyIsHeard(Play play) {
        play.as(play.changeManager()).list(Scope.MINE).stream()
                .filter(item -> item.task().equals("hold-interview"))
                .forEach(item -> play.as(play.changeManager())
                        .completes(item, Map.of("held", "no", "whyNot", "They were away.")));
    }

    /**
     * Gives the project units of IT delivery and of IT operations, with so many people beside CIO and IT lead.
     *
     * @return the people of delivery, then those of operations
     */
    public List<Somebody> itOf(Play play, int delivery, int operations) {
        String builds = given.unit();
        String runs = given.unit();
        sql.sql("""
                        insert into project_listening (project_key, it_delivery, it_operations, first)
                        values (:key, :delivery, :operations, false)
                        """)
                .param("key", play.key())
                .param("delivery", new String[] {builds})
                .param("operations", new String[] {runs})
                .update();
        List<Somebody> people = more(builds, delivery);
        people.addAll(more(runs, operations));
        return people;
    }

    /** Members of the play whom the lot fell on. */
    public List<Somebody> drawn(Play play) {
        return drawn(play, List.of());
    }

    private List<Somebody> drawn(Play play, List<Somebody> more) {
        List<String> drawn =
                sql.sql("""
                        select i.person from perception_interview i join perception_round r on r.id = i.round
                        where r.project_key = :key and i.drawn
                            and r.number = (select max(number) from perception_round where project_key = :key)
                        """).param("key", play.key()).query(String.class).list();
        return Stream.concat(play.units().stream().flatMap(unit -> play.members(unit).stream()), more.stream())
                .filter(one -> drawn.contains(one.username()))
                .toList();
    }

    /** More people work in the unit. */
    public List<Somebody> more(String unit, int count) {
        List<Somebody> more = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            more.add(given.person("member").in(unit));
        }
        return more;
    }

    /** Everybody who is asked may answer the latest round, while its interviews still go on. */
    public void ballotOpens(String project) {
        long round = sql.sql("select max(id) from perception_round where project_key = :key")
                .param("key", project)
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> opening.open(round));
    }

    /** Answers everything that is asked with these levels; null where they cannot say. */
    public void votes(
            Play play,
            Somebody who,
            @Nullable Integer ability,
            @Nullable Integer benevolence,
            @Nullable Integer integrity) {
        BallotPaper paper = reading.of(who.person(), play.key());
        casting.cast(
                who.person(),
                play.key(),
                new Answers(
                        ratings(paper.about(), ability, benevolence, integrity),
                        ratings(paper.predictions(), ability, benevolence, integrity)));
    }

    public void votes(Play play, Somebody who, int level) {
        votes(play, who, level, level, level);
    }

    private static List<Answers.@Nullable Rating> ratings(
            List<Party> about, @Nullable Integer ability, @Nullable Integer benevolence, @Nullable Integer integrity) {
        List<Answers.@Nullable Rating> ratings = new ArrayList<>();
        about.forEach(party -> ratings.add(new Answers.Rating(party.word(), ability, benevolence, integrity)));
        return ratings;
    }
}
