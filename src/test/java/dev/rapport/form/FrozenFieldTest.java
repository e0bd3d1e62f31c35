package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenFieldTest {
    private static final String HIDES_NOTE =
            "{'type':'textfield','key':'note','conditional':{'hide':'=level = 1'},'validate':{'required':true}}";

    private static String level(String frozen) {
        return "{'type':'number','key':'level',%s,'validate':{'required':true}}".formatted(frozen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'disabled':true", "'readonly':true", "'readonly':'=1 = 1'"})
    void isDroppedUnchecked(String frozen) {
        Checked checked = formWith(level(frozen)).given("{'level':'junk'}");
        assertThat(checked.passed()).isTrue();
        assertThat(checked.values()).isEmpty();
        assertThat(formWith(level(frozen)).given("{}").passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'disabled':false", "'readonly':false", "'readonly':'=1 = 2'"})
    void isKeptWhileOpen(String open) {
        assertThat(formWith(level(open)).given("{'level':1}").values()).containsEntry("level", 1L);
    }

    @Test
    void cannotSwayConditionsByAForgedValue() {
        FormFixture form = formWith(level("'disabled':true"), HIDES_NOTE);
        assertThat(form.given("{'level':1}").passed()).isFalse();
        assertThat(form.given("{'level':2}", "{'level':1}").passed()).isTrue();
        assertThat(form.given("{'level':1}", "{'level':2}").passed()).isFalse();
    }

    @Test
    void isRefusedWhenItCannotBeToldWhetherItIsOpen() {
        assertThat(formWith(level("'readonly':'=1 +'")).given("{'level':1}").errors())
                .extracting(FieldError::message)
                .containsExactly("“level” cannot be checked: a rule of this field is broken.");
    }

    @Test
    void isRequiredByAnExpression() {
        FormFixture form = formWith(
                "{'type':'checkbox','key':'urgent'}",
                "{'type':'textfield','key':'note','validate':{'required':'=urgent'}}");
        assertThat(form.given("{'urgent':true}").passed()).isFalse();
        assertThat(form.given("{'urgent':false}").passed()).isTrue();
    }

    @Test
    void isNotKnownInARowThatMayHaveMoved() {
        FormFixture form = formWith("{'type':'dynamiclist','path':'rows','components':["
                + "{'type':'number','key':'n','disabled':true},"
                + "{'type':'expression','key':'copy','expression':'=this.n'}]}");
        assertThat(form.given("{'rows':[{}]}", "{'rows':[{'n':7}]}").values().get("rows"))
                .hasToString("[{copy=null}]");
    }
}
