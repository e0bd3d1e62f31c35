package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenFieldTest {
    private static final String URGENT = "{'type':'checkbox','key':'urgent'}";
    private static final String REASON = "{'type':'textfield','key':'reason','label':'Reason',"
            + "'conditional':{'hide':'=urgent = false'},'validate':{'required':true,'maxLength':5}}";

    private static String hidden(String type, String key, String condition) {
        return "{'type':'%s','key':'%s','conditional':{'hide':'%s'}}".formatted(type, key, condition);
    }

    @Test
    void isDroppedEvenIfInvalid() {
        Checked checked = formWith(URGENT, REASON).given("{'urgent':false,'reason':'far too long'}");
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.values()).containsOnlyKeys("urgent");
    }

    @Test
    void isCheckedWhileShown() {
        assertThat(formWith(URGENT, REASON).given("{'urgent':true}").errors())
                .containsExactly(new FieldError("/reason", "“Reason” is needed."));
    }

    @Test
    void sawTheUntickedBoxThatWasNotSent() {
        assertThat(formWith(URGENT, REASON).given("{}").passed()).isTrue();
    }

    @Test
    void hidesWithTheGroupAroundIt() {
        String group = "{'type':'group','path':'more','conditional':{'hide':'=not(urgent)'},'components':["
                + "{'type':'group','components':[{'type':'textfield','key':'note','validate':{'required':true}}]}]}";
        assertThat(formWith(URGENT, group)
                        .given("{'urgent':false,'more':{'note':'x','odd':1}}")
                        .values())
                .containsOnlyKeys("urgent");
        assertThat(formWith(URGENT, group).given("{'urgent':false,'more':5}").passed())
                .isTrue();
        assertThat(formWith(URGENT, group).given("{'urgent':true}").passed()).isFalse();
    }

    @Test
    void hasNoValueInTheConditionsOfOthers() {
        FormFixture form = formWith(
                hidden("textfield", "third", "=second = \\'show\\'"),
                hidden("textfield", "second", "=first = 1"),
                "{'type':'number','key':'first'}");
        assertThat(form.given("{'first':1,'second':'show','third':'x'}").values())
                .containsOnlyKeys("third", "first");
        assertThat(form.given("{'first':2,'second':'show','third':'x'}").values())
                .containsOnlyKeys("second", "first");
    }

    @Test
    void isCheckedWhenItsConditionFails() {
        FormFixture form =
                formWith("{'type':'textfield','key':'a','conditional':{'hide':'=1 +'},'validate':{'required':true}}");
        assertThat(form.given("{'a':'x'}").values()).containsEntry("a", "x");
        assertThat(form.given("{}").passed()).isFalse();
    }

    @Test
    void hidesOnNothingButTrue() {
        assertThat(formWith(hidden("textfield", "a", "=1")).given("{'a':'x'}").values())
                .containsKey("a");
        assertThat(formWith(hidden("textfield", "a", "true")).given("{'a':'x'}").values())
                .containsKey("a");
    }

    @Test
    void refusesAFormWhoseConditionsContradictEachOther() {
        FormFixture form = formWith(hidden("number", "a", "=a = 1"));
        assertThat(form.given("{'a':1}").errors())
                .containsExactly(
                        new FieldError("", "The form cannot be checked: its conditions contradict each other."));
        assertThat(form.given("{'a':2}").passed()).isTrue();
    }

    @Test
    void dropsAHiddenListWithWhateverItHolds() {
        String list = "{'type':'dynamiclist','path':'rows','conditional':{'hide':'=urgent'},'components':["
                + "{'type':'number','key':'n','validate':{'required':true}}]}";
        FormFixture form = formWith(URGENT, list);
        assertThat(form.given("{'urgent':true,'rows':[{'n':'x'},5,{'odd':1}]}").values())
                .containsOnlyKeys("urgent");
        assertThat(form.given("{'urgent':true,'rows':'junk'}").passed()).isTrue();
        assertThat(form.given("{'urgent':false,'rows':[{}]}").passed()).isFalse();
    }

    @Test
    void seesWhatTheFormWasOpenedOn() {
        FormFixture form = formWith(hidden("textfield", "a", "=risk.level = 1"));
        assertThat(form.given("{'a':'x'}", "{'risk':{'level':1}}").values()).isEmpty();
        assertThat(form.given("{'a':'x'}").values()).containsKey("a");
    }

    @Test
    void leavesNoEmptyObjectBehindInConditions() {
        FormFixture form = formWith(
                URGENT, hidden("textfield", "address.city", "=urgent"), hidden("textfield", "note", "=address = null"));
        assertThat(form.given("{'urgent':true,'address':{'city':'x'},'note':'y'}")
                        .values())
                .containsOnlyKeys("urgent");
        assertThat(form.given("{'urgent':false,'address':{'city':'x'},'note':'y'}")
                        .values())
                .containsKey("note");
    }
}
