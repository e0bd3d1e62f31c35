package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFieldTest {
    private static FormFixture hours(String rules) {
        return formWith("{'type':'number','key':'hours','label':'Hours'" + rules + "}");
    }

    private static String complaint(Checked checked) {
        assertThat(checked.values()).isEmpty();
        assertThat(checked.errors()).hasSize(1);
        return checked.errors().get(0).message();
    }

    @Test
    void isALongWhenWholeAndADecimalOtherwise() {
        assertThat(hours("").given("{'hours':40}").values()).containsEntry("hours", 40L);
        assertThat(hours("").given("{'hours':40.0}").values()).containsEntry("hours", 40L);
        assertThat(hours("").given("{'hours':7.50}").values()).containsEntry("hours", new BigDecimal("7.5"));
        assertThat(hours("").given(Map.of("hours", BigInteger.TEN.pow(20))).values())
                .containsEntry("hours", new BigDecimal("1E+20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'40'", "true", "{}", "[4]"})
    void mustBeANumber(String value) {
        assertThat(complaint(hours("").given("{'hours':" + value + "}"))).isEqualTo("“Hours” must be a number.");
        assertThat(complaint(hours(",'decimalDigits':0").given("{'hours':" + value + "}")))
                .isEqualTo("“Hours” must be a whole number.");
    }

    @ParameterizedTest
    @CsvSource({"0,2.5,must be a whole number", "1,2.25,must have at most 1 decimal digit"})
    void keepsToItsDecimalDigits(int digits, String value, String expected) {
        assertThat(complaint(hours(",'decimalDigits':" + digits).given("{'hours':" + value + "}")))
                .isEqualTo("“Hours” " + expected + "; " + value + " was given.");
        assertThat(hours(",'decimalDigits':" + digits).given("{'hours':3.0}").passed())
                .isTrue();
    }

    @Test
    void keepsToItsIncrement() {
        assertThat(hours(",'increment':'0.1'").given("{'hours':0.3}").passed()).isTrue();
        assertThat(complaint(hours(",'increment':0.5").given("{'hours':0.7}")))
                .isEqualTo("“Hours” must be a multiple of 0.5; 0.7 was given.");
    }

    @Test
    void keepsToItsBounds() {
        FormFixture form = hours(",'validate':{'min':1,'max':'40'}");
        assertThat(form.given("{'hours':1}").passed()).isTrue();
        assertThat(form.given("{'hours':40}").passed()).isTrue();
        assertThat(complaint(form.given("{'hours':0}"))).isEqualTo("“Hours” must be 1 or more; 0 was given.");
        assertThat(complaint(form.given("{'hours':55}"))).isEqualTo("“Hours” must be 40 or less; 55 was given.");
    }

    @Test
    void takesABoundFromAnotherField() {
        FormFixture form = formWith(
                "{'type':'number','key':'limit'}",
                "{'type':'number','key':'hours','label':'Hours','validate':{'max':'=limit * 2'}}");
        assertThat(form.given("{'limit':5,'hours':10}").passed()).isTrue();
        assertThat(form.given("{'limit':5,'hours':11}").errors())
                .containsExactly(new FieldError("/hours", "“Hours” must be 10 or less; 11 was given."));
        assertThat(form.given("{'limit':null,'hours':11}").passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'='", "'=1 +'", "'=no such(1)'", "'=\\\"ten\\\"'", "'ten'"})
    void isRefusedWhenItsBoundDoesNotWork(String bound) {
        String message = complaint(hours(",'validate':{'max':" + bound + "}").given("{'hours':1}"));
        assertThat(message).isEqualTo("“Hours” cannot be checked: a rule of this field is broken.");
    }

    @Test
    void staysTextWhereTheFormSaysSo() {
        FormFixture form = hours(",'serializeToString':true,'validate':{'max':40}");
        assertThat(form.given("{'hours':'7.50'}").values()).containsEntry("hours", "7.50");
        assertThat(form.given("{'hours':'41'}").passed()).isFalse();
        assertThat(complaint(form.given("{'hours':7}"))).isEqualTo("“Hours” must be a number written as text.");
        assertThat(form.given("{'hours':'NaN'}").passed()).isFalse();
        assertThat(form.given("{'hours':'1e999999999'}").passed()).isFalse();
    }

    @Test
    void isNeededWhenRequiredAndZeroIsAValue() {
        FormFixture form = hours(",'validate':{'required':true}");
        assertThat(complaint(form.given("{'hours':''}"))).isEqualTo("“Hours” is needed.");
        assertThat(form.given("{'hours':0}").passed()).isTrue();
    }

    @Test
    void isNotHeldToAnIncrementOfZero() {
        assertThat(hours(",'increment':0").given("{'hours':0.7}").passed()).isTrue();
    }
}
