package dev.rapport.perception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is asked, and the sealed sum of what was answered. That somebody has answered is written in the one row that holds
 * the sum, in the order of the alphabet: no row of a person's own changes when they answer.
 */
@Repository
class Urns {

    private final JdbcClient sql;
    private final Sealing sealing;

    Urns(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    void open(Round round, List<Voter> voters) {
        for (Voter voter : voters) {
            sql.sql("""
                            insert into perception_voter (round, project_key, person, side, leader)
                            values (:round, :project, :person, :side, :leader)
                            """)
                    .param("round", round.id())
                    .param("project", round.projectKey())
                    .param("person", voter.person())
                    .param("side", voter.side().word())
                    .param("leader", voter.leader())
                    .update();
        }
        sql.sql("""
                        insert into perception_urn (round, project_key, key_id, sealed)
                        values (:round, :project, :key, :sealed)
                        """)
                .param("round", round.id())
                .param("project", round.projectKey())
                .param("key", sealing.keyId())
                .param("sealed", sealing.seal(round.id(), Tally.empty()))
                .update();
    }

    Optional<Voter> voter(long round, String person) {
        return sql.sql("select person, side, leader from perception_voter where round = :round and person = :person")
                .param("round", round)
                .param("person", person)
                .query(Urns::voter)
                .optional();
    }

    List<Voter> voters(long round) {
        return sql.sql("select person, side, leader from perception_voter where round = :round order by person")
                .param("round", round)
                .query(Urns::voter)
                .list();
    }

    /** Waits for whoever is answering at the same moment; holds until the transaction ends. */
    Urn take(long round) {
        return sql.sql("select key_id, sealed, answered from perception_urn where round = :round for update")
                .param("round", round)
                .query((row, number) -> urn(row))
                .single();
    }

    List<String> answered(long round) {
        return sql.sql("select unnest(answered) from perception_urn where round = :round")
                .param("round", round)
                .query(String.class)
                .list();
    }

    void put(long round, Tally tally, List<String> answered) {
        sql.sql("update perception_urn set sealed = :sealed, answered = :answered where round = :round")
                .param("sealed", sealing.seal(round, tally))
                .param("answered", answered.stream().sorted().toArray(String[]::new))
                .param("round", round)
                .update();
    }

    void empty(long round) {
        sql.sql("update perception_urn set sealed = null where round = :round")
                .param("round", round)
                .update();
    }

    /** How many of each side are asked and have answered; sides of which nobody is asked are left out. */
    Map<Party, Turnout> turnout(long round) {
        List<String> answered = answered(round);
        Map<Party, Turnout> turnout = new EnumMap<>(Party.class);
        for (Voter voter : voters(round)) {
            int one = answered.contains(voter.person()) ? 1 : 0;
            turnout.merge(
                    voter.side(),
                    new Turnout(1, one),
                    (all, more) -> new Turnout(all.asked() + more.asked(), all.answered() + more.answered()));
        }
        return turnout;
    }

    private static Voter voter(ResultSet row, int number) throws SQLException {
        return new Voter(
                row.getString("person"), Party.of(row.getString("side")).orElseThrow(), row.getBoolean("leader"));
    }

    private static Urn urn(ResultSet row) throws SQLException {
        return new Urn(row.getString("key_id"), row.getBytes("sealed"), Arrays.asList((String[])
                row.getArray("answered").getArray()));
    }
}
