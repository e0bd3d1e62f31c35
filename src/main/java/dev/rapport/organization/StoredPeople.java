package dev.rapport.organization;

import dev.rapport.database.ReadOnce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredPeople implements People {

    private static final String ACTIVE = " (p.until is null or p.until >= :today) ";

    private final JdbcClient sql;
    private final ReadOnce once;
    private final Clock clock;
    private final ZoneId zone;

    StoredPeople(JdbcClient sql, ReadOnce once, @WallTime Clock clock, ZoneId organizationZone) {
        this.sql = sql;
        this.once = once;
        this.clock = clock;
        this.zone = organizationZone;
    }

    @Override
    public Optional<Person> find(String username) {
        return once.find(
                Person.class,
                username,
                () -> sql.sql(PersonRow.SELECT + "where p.username = :username")
                        .param("username", username)
                        .query(PersonRow::read)
                        .optional());
    }

    @Override
    public Map<String, Person> all(Collection<String> usernames) {
        return sql
                .sql(PersonRow.SELECT + "where p.username = any(:usernames)")
                .param("usernames", usernames.toArray(String[]::new))
                .query(PersonRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::username, Function.identity()));
    }

    @Override
    public List<Person> membersOf(String unit) {
        return sql.sql(PersonRow.SELECT + "where p.unit = :unit and" + ACTIVE + "order by lower(p.name), p.username")
                .param("unit", unit)
                .param("today", today())
                .query(PersonRow::read)
                .list();
    }

    @Override
    public List<Person> holders(Role role) {
        return sql.sql(PersonRow.SELECT + """
                        where exists (select from person_role r where r.username = p.username and r.role = :role) and
                        """ + ACTIVE + "order by lower(p.name), p.username")
                .param("role", role.key())
                .param("today", today())
                .query(PersonRow::read)
                .list();
    }

    @Override
    public boolean isActive(Person person) {
        LocalDate until = person.until();
        return until == null || !today().isAfter(until);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
