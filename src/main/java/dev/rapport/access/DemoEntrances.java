package dev.rapport.access;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The doors of the demo: people whose password everybody knows. They are open only while the demo is on. */
@Component
public class DemoEntrances {

    /** The password of everybody in the demo. */
    public static final String PASSWORD = "demo";

    private final JdbcClient sql;
    private final People people;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final ObjectProvider<DemoCast> cast;

    DemoEntrances(
            JdbcClient sql,
            People people,
            Credentials credentials,
            PasswordHashes hashes,
            ObjectProvider<DemoCast> cast) {
        this.cast = cast;
        this.sql = sql;
        this.people = people;
        this.credentials = credentials;
        this.hashes = hashes;
    }

    /** Gives each of them the known password, which may sign. */
    @Transactional
    public void open(Collection<String> usernames) {
        String hash = hashes.of(PASSWORD);
        usernames.forEach(username -> credentials.save(new Credential(username, hash, false, true)));
    }

    public boolean any() {
        return sql.sql("select exists (select from credential where demo)")
                .query(Boolean.class)
                .single();
    }

    /** Whoever can be entered as: first who has a part in the sample, then by name. */
    public List<Person> people() {
        Set<String> first = cast.stream().flatMap(one -> one.players().stream()).collect(Collectors.toSet());
        List<String> usernames = sql.sql("select username from credential where demo")
                .query(String.class)
                .list();
        return people.all(usernames).values().stream()
                .filter(people::isActive)
                .sorted(Comparator.comparing((Person person) -> !first.contains(person.username()))
                        .thenComparing(Person::name))
                .toList();
    }

    /** Signs everybody out who came in through one of these doors. */
    public void closeSessions() {
        sql.sql("delete from spring_session where principal_name in (select username from credential where demo)")
                .update();
    }
}
