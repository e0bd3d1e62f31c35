package dev.rapport.organization;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads a person with all roles from one row. */
final class PersonRow {

    /** What is read of the person {@code p}. */
    static final String COLUMNS = """
            select p.username, p.name, p.email, p.unit, p.language, p.hours, p.until, p.mail_returned_at,
                   array(select r.role from person_role r where r.username = p.username) as roles
            """;

    static final String SELECT = COLUMNS + "  from person p ";

    private PersonRow() {}

    static Person read(ResultSet row, int number) throws SQLException {
        Timestamp returned = row.getTimestamp("mail_returned_at");
        return new Person(
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                row.getString("unit"),
                roles(row.getArray("roles")),
                row.getString("language"),
                plain(row.getBigDecimal("hours")),
                row.getObject("until", LocalDate.class),
                returned == null ? null : returned.toInstant());
    }

    /** The same number without needless zeros, so that 40 equals 40.00. */
    static BigDecimal plain(BigDecimal hours) {
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Set<Role> roles(Array keys) throws SQLException {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) keys.getArray())
                .map(Role::of)
                .flatMap(Optional::stream)
                .forEach(roles::add);
        return roles;
    }
}
