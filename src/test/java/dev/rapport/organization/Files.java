package dev.rapport.organization;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Files of units and people as an organization would send them. */
final class Files {

    static final String UNITS = "unit,name,parent,manager\n";
    static final String PEOPLE = "username,name,email,unit,roles,language,hours,until\n";

    private Files() {}

    static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** So many units: the first twelve at the top, the others below them, each with a manager of its own. */
    static String units(String prefix, int count) {
        StringBuilder rows = new StringBuilder(UNITS);
        for (int i = 0; i < count; i++) {
            String parent = i < 12 ? "" : prefix + "-u" + i % 12;
            rows.append("%s-u%d,Unit %d,%s,%s-p%d%n".formatted(prefix, i, i, parent, prefix, i));
        }
        return rows.toString().replace(System.lineSeparator(), "\n");
    }

    /** So many people in those units, the first of them their managers. */
    static String people(String prefix, int count, int units) {
        StringBuilder rows = new StringBuilder(PEOPLE);
        for (int i = 0; i < count; i++) {
            String role = i < units ? "unit-manager" : "member";
            rows.append("%s-p%d,Person %d,,%s-u%d,%s,en,38.5,\n".formatted(prefix, i, i, prefix, i % units, role));
        }
        return rows.toString();
    }
}
