package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatetimeFieldTest {
    private static Checked check(String rules, Object value) {
        return formWith("{'type':'datetime','key':'start','dateLabel':'Start'" + rules + "}")
                .given(Map.of("start", value));
    }

    private static String zone(String zone) {
        return zone.equals("-") ? "" : ",'timeSerializingFormat':'" + zone + "'";
    }

    @ParameterizedTest
    @CsvSource({
        "date,-,2027-03-01,true",
        "date,-,2027-02-29,false",
        "date,-,2027-3-1,false",
        "date,-,2027-03-01T10:00,false",
        "date,-,1899-12-31,false",
        "time,-,14:30,true",
        "time,-,24:00,false",
        "time,-,14:30Z,false",
        "time,-,14:30:00,false",
        "time,no_timezone,14:30,true",
        "time,utc_offset,14:30+02:00,true",
        "time,utc_offset,14:30,false",
        "time,utc_normalized,14:30Z,true",
        "time,utc_normalized,14:30+02:00,false",
        "datetime,-,2027-03-01T14:30,true",
        "datetime,-,2027-03-01,false",
        "datetime,-,2027-03-01T25:00,false",
        "datetime,utc_offset,2027-03-01T14:30-05:00,true",
        "datetime,utc_normalized,2027-03-01T14:30Z,true",
        "datetime,utc_normalized,2027-02-30T14:30Z,false",
        "datetime,utc_offset,2027-03-01T14:30+19:00,false"
    })
    void isWrittenAsThePickerWritesIt(String subtype, String zone, String value, boolean passes) {
        Checked checked = check(",'subtype':'" + subtype + "'" + zone(zone), value);
        assertThat(checked.passed()).isEqualTo(passes);
        assertThat(checked.values()).isEqualTo(passes ? Map.of("start", value) : Map.of());
    }

    @Test
    void saysHowItIsWritten() {
        assertThat(check("", 5).errors())
                .containsExactly(new FieldError("/start", "“Start” must be a date such as 2027-03-01."));
        assertThat(check(",'subtype':'time','timeLabel':'Hour','timeSerializingFormat':'utc_offset'", "x")
                        .errors())
                .extracting(FieldError::message)
                .containsExactly("“Hour” must be a time such as 14:30+01:00.");
        assertThat(check(",'subtype':'datetime'", "x").errors())
                .extracting(FieldError::message)
                .containsExactly("“Start” must be a date and time such as 2027-03-01T14:30.");
    }

    @ParameterizedTest
    @CsvSource({
        "date,-,2027-03-01,true", "date,-,2027-02-28,false",
        "datetime,-,2027-03-01T00:00,true", "datetime,-,2027-02-28T23:59,false",
        "datetime,utc_offset,2027-03-01T00:00+14:00,false", "datetime,utc_offset,2027-03-01T00:00-05:00,true",
        "datetime,utc_normalized,2027-02-28T13:00Z,true", "datetime,utc_normalized,2027-02-28T11:00Z,false",
        "time,-,00:00,true"
    })
    void isNotPastWhereTheFormDisallowsIt(String subtype, String zone, String value, boolean passes) {
        String rules = ",'disallowPassedDates':true,'subtype':'" + subtype + "'" + zone(zone);
        assertThat(check(rules, value).passed()).isEqualTo(passes);
    }

    @Test
    void saysThatItIsPast() {
        assertThat(check(",'disallowPassedDates':true", "2027-02-01").errors())
                .extracting(FieldError::message)
                .containsExactly("“Start” must not be in the past; 2027-02-01 was given.");
    }
}
