package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceFieldTest {
    private static final String COLOURS = ",'values':[{'label':'Red','value':'red'},{'label':'Blue','value':'blue'}]";

    private static FormFixture colour(String type, String rules) {
        return formWith("{'type':'" + type + "','key':'colour','label':'Colour'" + rules + "}");
    }

    private static String complaint(Checked checked) {
        assertThat(checked.values()).doesNotContainKey("colour");
        assertThat(checked.errors())
                .singleElement()
                .extracting(FieldError::pointer)
                .isEqualTo("/colour");
        return checked.errors().get(0).message();
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void isOneOfTheChoicesOffered(String type) {
        assertThat(colour(type, COLOURS).given("{'colour':'red'}").values()).containsEntry("colour", "red");
        assertThat(complaint(colour(type, COLOURS).given("{'colour':'teal'}")))
                .isEqualTo("“Colour” must be one of the choices offered; “teal” is not.");
        assertThat(complaint(colour(type, COLOURS).given("{'colour':['red']}")))
                .isEqualTo("“Colour” must be one of the choices offered; the value given is not.");
        assertThat(complaint(
                        colour(type, COLOURS + ",'validate':{'required':true}").given("{'colour':null}")))
                .isEqualTo("“Colour” is needed.");
    }

    @Test
    void comparesChoicesByTypeAndValue() {
        FormFixture form = colour("select", ",'values':[1,{'label':'Two','value':2.0},true,'']");
        assertThat(form.given("{'colour':1.0}").values()).containsEntry("colour", 1L);
        assertThat(form.given("{'colour':2}").passed()).isTrue();
        assertThat(form.given("{'colour':true}").passed()).isTrue();
        assertThat(form.given("{'colour':'1'}").passed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void isAListOfChoicesOffered(String type) {
        FormFixture form = colour(type, COLOURS);
        assertThat(form.given("{'colour':['blue','red']}").values()).containsEntry("colour", List.of("blue", "red"));
        assertThat(form.given("{'colour':[]}").values()).containsEntry("colour", List.of());
        assertThat(complaint(form.given("{'colour':'red'}"))).isEqualTo("“Colour” must be a list of choices.");
        assertThat(complaint(form.given("{'colour':['red','teal']}")))
                .isEqualTo("“Colour” must hold only choices offered; “teal” is not.");
        assertThat(complaint(form.given("{'colour':['red','red']}")))
                .isEqualTo("“Colour” must hold each choice once; “red” is repeated.");
        assertThat(complaint(form.given("{'colour':[null]}"))).contains("an empty choice is not");
        assertThat(complaint(
                        colour(type, COLOURS + ",'validate':{'required':true}").given("{'colour':[]}")))
                .isEqualTo("“Colour” is needed.");
    }

    /** Who reads “17 is not” does not know what was meant. */
    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void namesWhatIsNotOfferedAnyMoreByItsLabel(String type) {
        Form form = FormFixture.schemaWith(
                        "{'type':'" + type + "','key':'colour','label':'Colour','valuesKey':'colours'}")
                .withChoices(Map.of("colours", List.of(new Choice("16", "Red"), Choice.gone("17", "Sea blue"))));

        assertThat(form.schema().at("/components/0/values")).hasToString("[{\"value\":\"16\",\"label\":\"Red\"}]");
        assertThat(complaint(FormFixture.with(form).given("{'colour':['16','17']}")))
                .isEqualTo("“Colour” must hold only choices offered; “Sea blue” is not any more.");
        assertThat(complaint(FormFixture.with(form).given("{'colour':['18']}"))).contains("“18” is not.");
    }

    @Test
    void takesItsChoicesFromAnExpression() {
        FormFixture form = formWith(
                "{'type':'taglist','key':'sites','values':['a','b']}",
                "{'type':'select','key':'colour','valuesExpression':'=sites'}");
        assertThat(form.given("{'sites':['a'],'colour':'a'}").passed()).isTrue();
        assertThat(form.given("{'sites':['a'],'colour':'b'}").passed()).isFalse();
    }

    @Test
    void isRefusedWhenItsChoicesCannotBeFound() {
        assertThat(complaint(colour("select", ",'valuesExpression':'=1 +'").given("{'colour':'red'}")))
                .contains("cannot be checked");
        assertThat(colour("select", ",'valuesKey':'colours'")
                        .given("{'colour':'red'}")
                        .passed())
                .isFalse();
        assertThat(colour("select", "").given("{'colour':'red'}").passed()).isFalse();
    }

    @Test
    void takesKnownChoicesByTheirKey() {
        FormFixture form = colour("select", ",'valuesKey':'colours'");
        assertThat(form.given("{'colour':'red'}", "{'colours':['red']}").passed())
                .isTrue();
    }

    @Test
    void quotesNoMoreThanAShortPieceOfWhatWasGiven() {
        String message = complaint(colour("select", COLOURS).given("{'colour':'" + "x".repeat(500) + "'}"));
        assertThat(message).contains("“" + "x".repeat(40) + "…”");
    }

    @Test
    void neverOffersAnEmptyChoice() {
        assertThat(colour("taglist", ",'values':['','red']")
                        .given("{'colour':['']}")
                        .passed())
                .isFalse();
    }
}
