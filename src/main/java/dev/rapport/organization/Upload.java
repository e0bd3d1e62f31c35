package dev.rapport.organization;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one import, read cell by cell; what they say about each other is not yet checked. */
final class Upload {

    static final String UNITS = "units";
    static final String PEOPLE = "people";

    /** A row together with what it was read into. */
    record Of<T>(CsvRow row, T value) {}

    final Map<String, Of<Unit>> units = new LinkedHashMap<>();
    final Map<String, Of<Person>> people = new LinkedHashMap<>();
    final Complaints complaints = new Complaints();

    static Upload read(@Nullable InputStream units, @Nullable InputStream people) {
        Upload upload = new Upload();
        if (units != null) {
            CsvFile.read(UNITS, units, List.of("unit", "name", "parent", "manager"), upload.complaints)
                    .forEach(upload::unit);
        }
        if (people != null) {
            CsvFile.read(
                            PEOPLE,
                            people,
                            List.of("username", "name", "email", "unit", "roles", "language", "hours", "until"),
                            upload.complaints)
                    .forEach(upload::person);
        }
        return upload;
    }

    private void unit(CsvRow row) {
        Cells cells = new Cells(row);
        Unit unit =
                new Unit(cells.key("unit"), cells.name("name"), row.textOrNull("parent"), row.textOrNull("manager"));
        keep(units, unit.key(), "unit", new Of<>(row, unit));
    }

    private void person(CsvRow row) {
        Cells cells = new Cells(row);
        Person person = new Person(
                cells.username("username"),
                cells.name("name"),
                cells.email("email"),
                row.textOrNull("unit"),
                cells.roles("roles"),
                cells.language("language"),
                cells.hours("hours"),
                cells.day("until"));
        keep(people, person.username(), "username", new Of<>(row, person));
    }

    private static <T> void keep(Map<String, Of<T>> rows, String key, String column, Of<T> read) {
        Of<T> earlier = key.isEmpty() ? null : rows.putIfAbsent(key, read);
        if (earlier != null) {
            read.row().complain(column, "Line " + earlier.row().line() + " already has this one.");
        }
    }
}
