package dev.rapport.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All absences, past ones too, and each word that was said about them. */
@Repository
class Absences {

    private static final String SELECT = """
            select a.id, a.person, a.substitute, a.first_day, a.last_day, a.declined_at, a.ended_at, a.said_by,
                a.reason, a.rehearsal
            from absence a
            """;

    private final JdbcClient sql;

    Absences(JdbcClient sql) {
        this.sql = sql;
    }

    Absence add(Absence absence, Instant at) {
        Absence added = sql.sql("""
                        insert into absence (person, substitute, first_day, last_day, said_by, said_at, reason)
                        values (:person, :substitute, :from, :to, :by, :at, :reason)
                        returning id, person, substitute, first_day, last_day, declined_at, ended_at, said_by, reason,
                            rehearsal
                        """)
                .param("person", absence.person())
                .param("substitute", absence.substitute())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("by", absence.saidBy())
                .param("at", Timestamp.from(at))
                .param("reason", absence.reason(), Types.VARCHAR)
                .query(Absences::read)
                .single();
        note(added, AbsenceSaid.Word.SAID, absence.saidBy(), absence.reason(), at);
        return added;
    }

    /** @param reason why somebody else changed it; null where nobody has to say */
    void change(Absence absence, AbsenceSaid.Word word, String by, @Nullable String reason, Instant at) {
        sql.sql("""
                        update absence set substitute = :substitute, first_day = :from, last_day = :to,
                            declined_at = :declined, ended_at = :ended
                        where id = :id
                        """)
                .param("substitute", absence.substitute())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("declined", timestamp(absence.declinedAt()), Types.TIMESTAMP)
                .param("ended", timestamp(absence.endedAt()), Types.TIMESTAMP)
                .param("id", absence.id())
                .update();
        note(absence, word, by, reason, at);
    }

    Optional<Absence> find(long id) {
        return sql.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(Absences::read)
                .optional();
    }

    /** The latest days first. */
    List<Absence> of(String person) {
        return sql.sql(SELECT + "where a.person = :person order by a.last_day desc, a.id desc limit 200")
                .param("person", person)
                .query(Absences::read)
                .list();
    }

    /** In which somebody stands in; the latest days first. */
    List<Absence> with(String substitute) {
        return sql.sql(SELECT + "where a.substitute = :substitute order by a.last_day desc, a.id desc limit 200")
                .param("substitute", substitute)
                .query(Absences::read)
                .list();
    }

    /** Those of a person that share a day with another and were not ended. */
    List<Absence> overlapping(String person, Absence other) {
        return sql.sql(SELECT + """
                        where a.person = :person and a.last_day >= :from and a.first_day <= :to
                            and a.ended_at is null and a.id <> :id
                        order by a.first_day, a.id
                        """)
                .param("person", person)
                .param("from", other.from())
                .param("to", other.to())
                .param("id", other.id())
                .query(Absences::read)
                .list();
    }

    /**
     * Those in which that person stands in on that day, unless they are absent themself: nobody stands in for who stands
     * in.
     */
    List<Absence> holding(String substitute, LocalDate day) {
        return sql.sql(SELECT + """
                        where a.substitute = :substitute and a.first_day <= :day and a.last_day >= :day
                            and a.ended_at is null and a.declined_at is null
                            and not exists (select from absence own where own.person = a.substitute
                                and own.first_day <= :day and own.last_day >= :day and own.ended_at is null)
                        order by a.id
                        """)
                .param("substitute", substitute)
                .param("day", day)
                .query(Absences::read)
                .list();
    }

    /** Those of these people that hold on that day, whether somebody stands in or not; at most one of each. */
    List<Absence> on(LocalDate day, Collection<String> people) {
        return sql.sql(SELECT + """
                        where a.person = any(:people) and a.first_day <= :day and a.last_day >= :day
                            and a.ended_at is null
                        """)
                .param("people", people.toArray(String[]::new))
                .param("day", day)
                .query(Absences::read)
                .list();
    }

    private void note(Absence absence, AbsenceSaid.Word word, String by, @Nullable String reason, Instant at) {
        sql.sql("""
                        insert into absence_change (absence, change, substitute, first_day, last_day, who, reason, at)
                        values (:absence, :change, :substitute, :from, :to, :by, :reason, :at)
                        """)
                .param("absence", absence.id())
                .param("change", word.key())
                .param("substitute", absence.substitute())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("by", by)
                .param("reason", reason, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("person"),
                row.getString("substitute"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                instant(row.getTimestamp("declined_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("said_by"),
                row.getString("reason"),
                row.getBoolean("rehearsal"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
