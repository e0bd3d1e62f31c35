package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamicListTest {
    private static final FormFixture SESSIONS = formWith("{'type':'dynamiclist','path':'sessions','label':'Sessions',"
            + "'components':[{'type':'checkbox','key':'remote'},"
            + "{'type':'textfield','key':'place','label':'Place','conditional':{'hide':'=this.remote'},"
            + "'validate':{'required':true}}]}");

    @Test
    void checksEveryRowByItself() {
        Checked checked = SESSIONS.given(
                "{'sessions':[{'remote':false,'place':'Berlin'},{'remote':true,'place':'x'},{'remote':false}]}");
        assertThat(checked.errors()).containsExactly(new FieldError("/sessions/2/place", "“Place” is needed."));
        assertThat(checked.values())
                .containsEntry(
                        "sessions",
                        List.of(
                                Map.of("remote", false, "place", "Berlin"),
                                Map.of("remote", true),
                                Map.of("remote", false)));
    }

    @Test
    void keepsAnEmptyListAndLeavesOutOneNotSent() {
        assertThat(SESSIONS.given("{'sessions':[]}").values()).containsEntry("sessions", List.of());
        assertThat(SESSIONS.given("{'sessions':null}").values()).containsEntry("sessions", List.of());
        assertThat(SESSIONS.given("{}").values()).isEmpty();
    }

    @Test
    void mustBeAListOfRowsThatHoldFields() {
        assertThat(SESSIONS.given("{'sessions':{'place':'x'}}").errors())
                .containsExactly(new FieldError("/sessions", "“Sessions” must be a list of rows."));
        assertThat(SESSIONS.given("{'sessions':['x']}").errors())
                .contains(new FieldError("/sessions", "“Sessions” must hold fields in every row; row 1 does not."));
    }

    @Test
    void hasAtMostTwoHundredRows() {
        Map<String, Boolean> row = Map.of("remote", true);
        assertThat(SESSIONS.given(Map.of("sessions", Collections.nCopies(200, row)))
                        .passed())
                .isTrue();
        assertThat(SESSIONS.given(Map.of("sessions", Collections.nCopies(201, row)))
                        .errors())
                .containsExactly(
                        new FieldError("/sessions", "“Sessions” must have 200 rows or fewer; 201 were given."));
    }

    @Test
    void refusesUnknownNamesInARow() {
        assertThat(SESSIONS.given("{'sessions':[{'remote':true,'colour':1}]}").errors())
                .containsExactly(new FieldError("/sessions/0/colour", "“colour” is not a field of this form."));
    }

    @Test
    void tellsItsExpressionsTheRowItsParentAndItsIndex() {
        FormFixture form = formWith(
                "{'type':'number','key':'rate'}",
                "{'type':'dynamiclist','path':'days',"
                        + "'components':[{'type':'number','key':'hours'},"
                        + "{'type':'expression','key':'cost','expression':'=this.hours * parent.rate * i[1]'},"
                        + "{'type':'expression','key':'same','expression':'=_this_.hours * _parent_.rate * _i_[1]'}]}");
        assertThat(form.given("{'rate':10,'days':[{'hours':1},{'hours':2}]}").values())
                .containsEntry(
                        "days",
                        List.of(
                                Map.of("hours", 1L, "cost", 10L, "same", 10L),
                                Map.of("hours", 2L, "cost", 40L, "same", 40L)));
    }

    @Test
    void mayHoldLists() {
        FormFixture form = formWith("{'type':'dynamiclist','path':'days','components':["
                + "{'type':'dynamiclist','path':'talks','components':["
                + "{'type':'number','key':'minutes','label':'Minutes','validate':{'max':60}}]}]}");
        assertThat(form.given("{'days':[{'talks':[{'minutes':5},{'minutes':61}]}]}")
                        .errors())
                .containsExactly(
                        new FieldError("/days/0/talks/1/minutes", "“Minutes” must be 60 or less; 61 was given."));
    }

    @Test
    void isAGroupWhereItDoesNotRepeat() {
        FormFixture form = formWith("{'type':'dynamiclist','path':'place','isRepeating':false,"
                + "'components':[{'type':'textfield','key':'city'}]}");
        assertThat(form.given("{'place':{'city':'Berlin'}}").values()).containsEntry("place", Map.of("city", "Berlin"));
    }

    @Test
    void refusesRowsThatMultiplyBeyondBounds() {
        String cells = IntStream.range(0, 60)
                .mapToObj(n -> "{'type':'textfield','key':'k" + n + "'}")
                .collect(Collectors.joining(","));
        FormFixture form = formWith("{'type':'dynamiclist','path':'rows','components':[" + cells + "]}");
        assertThat(form.given(Map.of("rows", Collections.nCopies(200, Map.of())))
                        .errors())
                .containsExactly(new FieldError("", "The submission must fill at most 10,000 fields."));
    }
}
