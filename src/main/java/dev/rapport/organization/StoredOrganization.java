package dev.rapport.organization;

import dev.rapport.database.ReadOnce;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes units and people as a whole, in batches. */
@Component
class StoredOrganization {

    private static final int LOCK = 0x0a9a_0001;
    private static final int BATCH = 1_000;

    private final JdbcTemplate sql;
    private final ReadOnce once;

    StoredOrganization(JdbcTemplate sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    /** One change of the organization at a time; the lock ends with the transaction. */
    void lock() {
        sql.query("select pg_advisory_xact_lock(" + LOCK + ")", row -> {});
        once.changed();
    }

    Map<String, Unit> units() {
        return sql
                .query(
                        "select key, name, parent, manager from unit",
                        (row, number) ->
                                new Unit(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .stream()
                .collect(Collectors.toMap(Unit::key, Function.identity()));
    }

    /** As files bring them: whether mail reaches them is not part of that. */
    Map<String, Person> people() {
        return sql.query(PersonRow.SELECT, PersonRow::read).stream()
                .map(Person::asBrought)
                .collect(Collectors.toMap(Person::username, Function.identity()));
    }

    void writeUnits(Collection<Unit> units) {
        once.changed();
        sql.batchUpdate("""
                insert into unit (key, name, parent, manager) values (?, ?, ?, ?)
                on conflict (key) do update
                   set name = excluded.name, parent = excluded.parent, manager = excluded.manager
                """, units, BATCH, (statement, unit) -> {
            statement.setString(1, unit.key());
            statement.setString(2, unit.name());
            statement.setString(3, unit.parent());
            statement.setString(4, unit.manager());
        });
    }

    void writePeople(Collection<Person> people, boolean demo) {
        sql.batchUpdate("""
                insert into person (username, name, email, unit, language, hours, until, demo)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (username) do update
                   set name = excluded.name, email = excluded.email, unit = excluded.unit, demo = excluded.demo,
                       language = excluded.language, hours = excluded.hours, until = excluded.until,
                       mail_returned_at = case when person.email = excluded.email then person.mail_returned_at end
                """, people, BATCH, (statement, person) -> {
            statement.setString(1, person.username());
            statement.setString(2, person.name());
            statement.setString(3, person.email());
            statement.setString(4, person.unit());
            statement.setString(5, person.language());
            statement.setBigDecimal(6, person.hours());
            statement.setObject(7, person.until(), Types.DATE);
            statement.setBoolean(8, demo);
        });
        writeRoles(people);
    }

    void writeRoles(Collection<Person> people) {
        once.changed();
        String[] usernames = people.stream().map(Person::username).toArray(String[]::new);
        sql.update("delete from person_role where username = any(?)", (Object) usernames);
        List<String[]> roles = people.stream()
                .flatMap(person -> person.roles().stream().map(role -> new String[] {person.username(), role.key()}))
                .toList();
        sql.batchUpdate("insert into person_role (username, role) values (?, ?)", roles, BATCH, (statement, pair) -> {
            statement.setString(1, pair[0]);
            statement.setString(2, pair[1]);
        });
    }
}
