package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * About how much of a person's time the tasks of a month take: what they completed in it, in somebody's place too, and
 * what is open with them. A ballot is work too, and how long it takes is unknown. Only for the person: there is no way to ask for another's.
 */
@Service
@Transactional(readOnly = true)
public class OwnMinutes {

    /**
     * @param month the present month, in the organization's zone and by the clock of processes
     * @param done minutes of what was completed in it
     * @param open minutes of what is open with the person now
     * @param unknown how many of those tasks have no estimate, with the ballots, and so are in neither figure
     * @param known how many have one
     */
    public record Minutes(YearMonth month, long done, long open, long known, long unknown) {}

    private final JdbcClient sql;
    private final OpenBallots ballots;
    private final Clock clock;
    private final ZoneId zone;

    OwnMinutes(JdbcClient sql, OpenBallots ballots, Clock clock, ZoneId organizationZone) {
        this.sql = sql;
        this.ballots = ballots;
        this.clock = clock;
        this.zone = organizationZone;
    }

    public Minutes of(Person reader) {
        YearMonth month = YearMonth.now(clock.withZone(zone));
        Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
        long cast = ballots.since(reader, begin);
        return sql.sql("""
                        with own as (
                            select minutes, true as done from work_item
                            where closed_by = :me and closed_at >= :begin and state = 'completed'
                            union all
                            select minutes, false from work_item where assignee = :me and state = 'open')
                        select coalesce(sum(minutes) filter (where done), 0) as done,
                            coalesce(sum(minutes) filter (where not done), 0) as open,
                            count(minutes) as known, count(*) - count(minutes) as unknown
                        from own
                        """)
                .param("me", reader.username())
                .param("begin", Timestamp.from(begin))
                .query((row, number) -> new Minutes(
                        month,
                        row.getLong("done"),
                        row.getLong("open"),
                        row.getLong("known"),
                        row.getLong("unknown") + cast))
                .single();
    }
}
