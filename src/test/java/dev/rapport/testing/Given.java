package dev.rapport.testing;

import dev.rapport.access.SettingPasswords;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes units and people that no other test knows: {@code given.person("unit-manager").in(unit)}. */
@TestComponent
public class Given {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient sql;
    private final People people;
    private final SettingPasswords passwords;

    Given(JdbcClient sql, People people, SettingPasswords passwords) {
        this.sql = sql;
        this.people = people;
        this.passwords = passwords;
    }

    /** A name that occurs nowhere else. */
    public static String unique(String word) {
        return word + "-" + Integer.toString(NEXT.incrementAndGet(), 36);
    }

    /** The key of a new unit at the top. */
    public String unit() {
        String key = unique("unit");
        sql.sql("insert into unit (key, name) values (:key, :name)")
                .param("key", key)
                .param("name", "Unit " + key)
                .update();
        return key;
    }

    public String unitBelow(String parent) {
        String key = unit();
        place(key, parent);
        return key;
    }

    /** Puts a unit below another. */
    public void place(String unit, String parent) {
        sql.sql("update unit set parent = :parent where key = :key")
                .param("parent", parent)
                .param("key", unit)
                .update();
    }

    /** Somebody new with these roles, in no unit, without a password. */
    public Somebody person(String... roles) {
        String username = unique(roles.length == 0 ? "somebody" : roles[0]);
        sql.sql("insert into person (username, name, language, hours) values (:username, :name, 'en', 40)")
                .param("username", username)
                .param("name", "The " + username)
                .update();
        for (String role : roles) {
            sql.sql("insert into person_role (username, role) values (:username, :role)")
                    .param("username", username)
                    .param("role", role)
                    .update();
        }
        return new Somebody(username);
    }

    /** Somebody who is there already, such as from a file. */
    public Somebody known(String username) {
        return new Somebody(username);
    }

    public String managerOf(String unit) {
        return sql.sql("select manager from unit where key = :key")
                .param("key", unit)
                .query(String.class)
                .single();
    }

    public final class Somebody {

        public static final String PASSWORD = "a password of my own";
        private final String username;

        private Somebody(String username) {
            this.username = username;
        }

        public Somebody in(String unit) {
            return set("unit", unit);
        }

        /** Makes the person the unit's manager. */
        public Somebody leading(String unit) {
            sql.sql("update unit set manager = :username where key = :unit")
                    .param("username", username)
                    .param("unit", unit)
                    .update();
            return this;
        }

        public Somebody named(String name) {
            return set("name", name);
        }

        /** Gives the person one role more. */
        public Somebody alsoA(String role) {
            sql.sql("insert into person_role (username, role) values (:username, :role)")
                    .param("username", username)
                    .param("role", role)
                    .update();
            return this;
        }

        public Somebody withMailbox(String email) {
            return set("email", email);
        }

        public Somebody until(LocalDate last) {
            return set("until", last);
        }

        /** Can sign in with {@link #PASSWORD} and sign. */
        public Somebody withOwnPassword() {
            passwords.byAdministrator(username, PASSWORD, person(), null);
            return this;
        }

        /** May sign as if signed in with a password of their own, without the time that hashing one takes. */
        public Somebody whoMaySign() {
            sql.sql("""
                            insert into credential (username, password_hash, set_by_administrator, changed_at)
                            values (:username, 'none', false, now())
                            """).param("username", username).update();
            return this;
        }

        public String username() {
            return username;
        }

        /** As the database knows the person now. */
        public Person person() {
            return people.find(username).orElseThrow();
        }

        private Somebody set(String column, Object value) {
            sql.sql("update person set " + column + " = :value where username = :username")
                    .param("value", value)
                    .param("username", username)
                    .update();
            return this;
        }
    }
}
