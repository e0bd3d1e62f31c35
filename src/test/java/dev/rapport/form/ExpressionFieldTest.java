package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExpressionFieldTest {
    private static final String PRICE = "{'type':'number','key':'price'}";

    private static String computed(String key, String expression) {
        return "{'type':'expression','key':'%s','expression':'%s'}".formatted(key, expression);
    }

    @Test
    void isComputedWhateverTheBrowserSent() {
        FormFixture form = formWith(PRICE, computed("total", "=price * 1.5"));
        assertThat(form.given("{'price':3,'total':1}").values()).containsEntry("total", new BigDecimal("4.5"));
        assertThat(form.given("{'price':4}").values()).containsEntry("total", 6L);
        assertThat(form.given("{'price':4,'total':{'junk':[1]}}").passed()).isTrue();
    }

    @Test
    void mayDependOnOneThatComesLater() {
        FormFixture form = formWith(computed("gross", "=net + 1"), computed("net", "=price + 1"), PRICE);
        assertThat(form.given("{'price':1}").values()).containsEntry("gross", 3L);
    }

    @Test
    void isNullWhenItFails() {
        assertThat(formWith(computed("total", "=1 +")).given("{'total':9}").values())
                .containsEntry("total", null);
    }

    @Test
    void stopsWhenItDependsOnItself() {
        FormFixture form = formWith(computed("n", "=if n = null then 1 else n + 1"));
        assertThat(form.given("{}").passed()).isTrue();
    }

    @Test
    void writesDatesAsText() {
        FormFixture form = formWith(computed("due", "=date(2027, 3, 1)"));
        assertThat(form.given("{}").values()).containsEntry("due", "2027-03-01");
    }

    @Test
    void decidesWhatIsHidden() {
        FormFixture form = formWith(
                "{'type':'textfield','key':'note','conditional':{'hide':'=cheap'}}",
                PRICE,
                computed("cheap", "=price < 5"));
        assertThat(form.given("{'price':1,'note':'x'}").values()).doesNotContainKey("note");
        assertThat(form.given("{'price':9,'note':'x','cheap':true}").values()).containsKey("note");
    }

    @Test
    void isGoneWhileHidden() {
        FormFixture form = formWith("{'type':'expression','key':'a','expression':'=1','conditional':{'hide':'=true'}}");
        assertThat(form.given("{'a':7}").values()).isEmpty();
    }
}
