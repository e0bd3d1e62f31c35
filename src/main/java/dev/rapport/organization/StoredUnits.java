package dev.rapport.organization;

import dev.rapport.database.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredUnits implements Units {

    private static final String SELECT = "select key, name, parent, manager from unit ";

    private final JdbcClient sql;
    private final ReadOnce once;
    private final People people;

    StoredUnits(JdbcClient sql, ReadOnce once, People people) {
        this.sql = sql;
        this.once = once;
        this.people = people;
    }

    @Override
    public Optional<Unit> find(String key) {
        return once.find(
                Unit.class,
                key,
                () -> sql.sql(SELECT + "where key = :key")
                        .param("key", key)
                        .query(StoredUnits::read)
                        .optional());
    }

    @Override
    public Map<String, Unit> all(Collection<String> keys) {
        return once.all(Unit.class, keys, this::read);
    }

    private Map<String, Unit> read(Collection<String> keys) {
        return sql
                .sql(SELECT + "where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(StoredUnits::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Unit::key, Function.identity()));
    }

    @Override
    public List<Unit> all() {
        return sql.sql(SELECT + "order by lower(name), key")
                .query(StoredUnits::read)
                .list();
    }

    @Override
    public Set<String> ledBy(Person person) {
        if (!person.has(Role.UNIT_MANAGER)) {
            return Set.of();
        }
        return Set.copyOf(sql.sql("""
                        with recursive led (key) as (
                            select key from unit where manager = :username or key = :own
                            union
                            select below.key from unit below join led on below.parent = led.key)
                        select key from led
                        """)
                .param("username", person.username())
                .param("own", person.unit(), java.sql.Types.VARCHAR)
                .query(String.class)
                .list());
    }

    @Override
    public List<Person> managersAbove(String unit) {
        List<String> managers =
                sql.sql("""
                        with recursive above (key, parent, manager, steps) as (
                            select up.key, up.parent, up.manager, 1
                              from unit here join unit up on up.key = here.parent where here.key = :unit
                            union all
                            select up.key, up.parent, up.manager, steps + 1
                              from above join unit up on up.key = above.parent)
                        select manager from above where manager is not null order by steps
                        """).param("unit", unit).query(String.class).list();
        Map<String, Person> known = people.all(managers);
        return managers.stream()
                .distinct()
                .map(known::get)
                .filter(people::isActive)
                .toList();
    }

    private static Unit read(ResultSet row, int number) throws SQLException {
        return new Unit(row.getString("key"), row.getString("name"), row.getString("parent"), row.getString("manager"));
    }
}
