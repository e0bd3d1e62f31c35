package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFieldTest {
    private static FormFixture reason(String validate) {
        return formWith("{'type':'textarea','key':'reason','label':'Reason','validate':{" + validate + "}}");
    }

    private static String complaint(Checked checked) {
        assertThat(checked.errors())
                .singleElement()
                .extracting(FieldError::pointer)
                .isEqualTo("/reason");
        assertThat(checked.values()).doesNotContainKey("reason");
        return checked.errors().get(0).message();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'reason':null}", "{'reason':''}", "{'reason':[]}"})
    void isNeededWhenRequired(String values) {
        assertThat(complaint(reason("'required':true").given(values))).isEqualTo("“Reason” is needed.");
    }

    @Test
    void keepsTheEmptyTextThatClearsIt() {
        assertThat(reason("").given("{'reason':null}").values()).containsEntry("reason", "");
        assertThat(reason("").given("{}").values()).isEmpty();
    }

    @Test
    void mustBeText() {
        assertThat(complaint(reason("").given("{'reason':5}"))).isEqualTo("“Reason” must be text.");
    }

    @ParameterizedTest
    @CsvSource({"'  ab  ',2", "a,1"})
    void mustHaveItsLeastLengthBeyondWhiteSpace(String text, int length) {
        String complaint = complaint(reason("'minLength':3").given(Map.of("reason", text)));
        assertThat(complaint).startsWith("“Reason” must have at least 3 characters; " + length + " w");
    }

    @Test
    void mustNotExceedItsLength() {
        assertThat(complaint(reason("'maxLength':3").given("{'reason':'abcd'}")))
                .isEqualTo("“Reason” must have at most 3 characters; 4 were given.");
        assertThat(reason("'maxLength':3").given("{'reason':' abc\u00A0'}").passed())
                .isTrue();
    }

    @Test
    void whereItIsNeededBlanksAreNothing() {
        for (String blanks : List.of("", " ", "\n \t", "\u2003", "\u00a0")) {
            assertThat(complaint(reason("'required':true").given(Map.of("reason", blanks))))
                    .isEqualTo("“Reason” is needed.");
        }
        assertThat(reason("").given(Map.of("reason", " ")).passed()).isTrue();
    }

    @Test
    void isBoundedWhereTheFormSetsNoBound() {
        assertThat(reason("").given(Map.of("reason", "x".repeat(10_000))).passed())
                .isTrue();
        assertThat(complaint(reason("").given(Map.of("reason", "x".repeat(10_001)))))
                .isEqualTo("“Reason” must have at most 10000 characters; 10001 were given.");
        assertThat(reason("'maxLength':3")
                        .given(Map.of("reason", " ".repeat(10_001)))
                        .passed())
                .isFalse();
        assertThat(reason("'maxLength':20000")
                        .given(Map.of("reason", "x".repeat(20_000)))
                        .passed())
                .isTrue();
    }

    @Test
    void takesItsLengthFromAnExpression() {
        FormFixture form = reason("'maxLength':'=if 1 = 1 then 2 else 9'");
        assertThat(complaint(form.given("{'reason':'abc'}"))).contains("at most 2 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u0085b", "a\uD800b"})
    void holdsNoControlCharacters(String text) {
        assertThat(complaint(reason("").given(Map.of("reason", text))))
                .isEqualTo("“Reason” must not hold control characters.");
    }

    @Test
    void keepsLinesInAnAreaButNotInAField() {
        assertThat(reason("").given(Map.of("reason", "a\r\n\tb")).values()).containsEntry("reason", "a\r\n\tb");
        FormFixture line = formWith("{'type':'textfield','key':'title'}");
        assertThat(line.given(Map.of("title", "a\nb")).values()).containsEntry("title", "a b");
    }

    @Test
    void mustContainItsPattern() {
        FormFixture form = reason("'pattern':'[0-9]{3}'");
        assertThat(form.given("{'reason':'no 123 yet'}").passed()).isTrue();
        assertThat(complaint(form.given("{'reason':'no 12'}")))
                .isEqualTo("“Reason” is not in the form that is asked for.");
        assertThat(form.given("{'reason':''}").passed()).isTrue();
    }

    @Test
    void explainsItsPatternInTheFormsOwnWords() {
        FormFixture form = reason("'pattern':'^R','patternErrorMessage':'Start with an R.'");
        assertThat(complaint(form.given("{'reason':'x'}"))).isEqualTo("“Reason” is not right: Start with an R.");
    }

    @Test
    void isRefusedWhenItsPatternIsNotSafeToRun() {
        assertThat(complaint(reason("'pattern':'(?=a)'").given("{'reason':'a'}")))
                .contains("cannot be checked");
    }

    @Test
    void isNotHeldUpByAPatternThatBacktracks() {
        FormFixture form = reason("'pattern':'^(a+)+$'");
        assertThat(form.given(Map.of("reason", "a".repeat(5000) + "!")).passed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "email,ada@example.org,true",
        "email,ada@,false",
        "email,x ada@example.org,false",
        "phone,+4930664040900,true",
        "phone,030664040900,false"
    })
    void keepsToItsType(String type, String text, boolean passes) {
        FormFixture form = reason("'validationType':'" + type + "'");
        assertThat(form.given(Map.of("reason", text)).passed()).isEqualTo(passes);
    }

    @Test
    void isCalledByItsKeyWhereItHasNoPlainLabel() {
        FormFixture form = formWith("{'type':'textfield','key':'why','label':'=label','validate':{'required':true}}");
        assertThat(form.given("{}").errors()).extracting(FieldError::message).containsExactly("“why” is needed.");
    }
}
