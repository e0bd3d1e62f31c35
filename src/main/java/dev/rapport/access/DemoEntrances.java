package dev.rapport.access;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import java.util.Collection;
import java.util.List;
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

    DemoEntrances(JdbcClient sql, People people, Credentials credentials, PasswordHashes hashes) {
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

    /** Whoever can be entered as, by name. */
    public List<Person> people() {
        List<String> usernames = sql.sql("select username from credential where demo")
                .query(String.class)
                .list();
        return people.all(usernames).values().stream()
                .filter(people::isActive)
                .sorted(java.util.Comparator.comparing(Person::name))
                .toList();
    }

    /** Signs everybody out who came in through one of these doors. */
    public void closeSessions() {
        sql.sql("delete from spring_session where principal_name in (select username from credential where demo)")
                .update();
    }
}
