package dev.rapport.organization;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row, complaining about each that cannot be what its column asks for. */
final class Cells {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>(),;:\\\\\\[\\]]+@[^\\s@\"<>(),;:\\\\\\[\\]]+");
    private static final Pattern HOURS = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final BigDecimal WEEK = BigDecimal.valueOf(168);

    private final CsvRow row;

    Cells(CsvRow row) {
        this.row = row;
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Whether it can name a person: a key, but not the address of a page beside theirs. */
    static boolean isUsername(String text) {
        return isKey(text) && !text.equals("import");
    }

    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL
                && !Controls.in(text)
                && EMAIL.matcher(text).matches();
    }

    String key(String column) {
        String key = row.text(column);
        if (required(column) && !KEY.matcher(key).matches()) {
            row.complain(
                    column,
                    "Use small letters, digits, “.”, “-” and “_”, starting with a letter or digit, 64 at most.");
        }
        return key;
    }

    String username(String column) {
        String username = key(column);
        if (isKey(username) && !isUsername(username)) {
            row.complain(column, "“" + username + "” is the address of a page. Choose another.");
        }
        return username;
    }

    String name(String column) {
        String name = row.text(column);
        if (required(column)) {
            noControls(column, name);
            notLonger(column, name, LONGEST_NAME);
        }
        return name;
    }

    @Nullable
    String email(String column) {
        String email = row.textOrNull(column);
        if (email != null) {
            notLonger(column, email, LONGEST_EMAIL);
            if (Controls.in(email) || !EMAIL.matcher(email).matches()) {
                row.complain(column, "This is not an e-mail address.");
            }
        }
        return email;
    }

    Set<Role> roles(String column) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (required(column)) {
            for (String key : row.text(column).split("[;|\\s]+", 0)) {
                if (!key.isEmpty()) {
                    Role.of(key)
                            .ifPresentOrElse(roles::add, () -> row.complain(column, "“" + key + "” is not a role."));
                }
            }
        }
        return roles;
    }

    String language(String column) {
        String language = row.text(column);
        if (required(column) && !OrganizationSettings.LANGUAGES.contains(language)) {
            row.complain(column, "The language is “en” or “de”.");
        }
        return language;
    }

    BigDecimal hours(String column) {
        String hours = row.text(column);
        if (required(column)) {
            if (HOURS.matcher(hours).matches() && new BigDecimal(hours).compareTo(WEEK) <= 0) {
                return PersonRow.plain(new BigDecimal(hours));
            }
            row.complain(column, "Weekly hours are a number from 0 to 168 with at most two decimals, such as 38.5.");
        }
        return BigDecimal.ZERO;
    }

    @Nullable
    LocalDate day(String column) {
        String day = row.textOrNull(column);
        if (day == null) {
            return null;
        }
        try {
            if (isDay(day)) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeException noSuchDay) {
            row.complain(column, "There is no such day.");
            return null;
        }
        row.complain(column, "A day is written as year-month-day, such as 2027-03-31.");
        return null;
    }

    private boolean required(String column) {
        if (row.text(column).isEmpty()) {
            row.complain(column, "A value is needed.");
            return false;
        }
        return true;
    }

    private void noControls(String column, String text) {
        if (Controls.in(text)) {
            row.complain(column, "Line breaks and other control characters are not possible.");
        }
    }

    private void notLonger(String column, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            row.complain(column, "At most " + most + " characters are possible.");
        }
    }
}
