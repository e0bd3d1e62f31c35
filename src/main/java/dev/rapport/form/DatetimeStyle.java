package dev.rapport.form;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;

/** How the schema asks for a date or time to be written: only as the picker of form-js writes it. */
record DatetimeStyle(boolean dated, boolean timed, String zone) {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String OFFSET = "[+-](0[0-9]|1[0-4]):[0-5][0-9]";
    private static final int DATE_LENGTH = 10;

    static DatetimeStyle of(Question question) {
        String subtype = question.node().path("subtype").asText("date");
        String zone = question.node().path("timeSerializingFormat").asText("");
        return new DatetimeStyle(!subtype.equals("time"), !subtype.equals("date"), zone);
    }

    boolean matches(String text) {
        return Pattern.matches(written(DATE, TIME, OFFSET), text) && (!dated || exists(text));
    }

    LocalDate date(String text) {
        return LocalDate.parse(text.substring(0, DATE_LENGTH));
    }

    String wanted() {
        String kind = dated ? timed ? "a date and time" : "a date" : "a time";
        return kind + " such as " + written("2027-03-01", "14:30", "+01:00");
    }

    private String written(String date, String time, String offset) {
        if (!timed) {
            return date;
        }
        String place = switch (zone) {
            case "utc_offset" -> offset;
            case "utc_normalized" -> "Z";
            default -> "";
        };
        return (dated ? date + "T" : "") + time + place;
    }

    private boolean exists(String text) {
        try {
            return date(text).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
