package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckboxFieldTest {
    private static FormFixture agreed(String rules) {
        return formWith("{'type':'checkbox','key':'agreed','label':'Agreed'" + rules + "}");
    }

    @Test
    void isTrueOrFalse() {
        assertThat(agreed("").given("{'agreed':true}").values()).containsEntry("agreed", true);
        assertThat(agreed("").given("{'agreed':false}").values()).containsEntry("agreed", false);
        assertThat(agreed("").given("{'agreed':null}").values()).containsEntry("agreed", false);
        assertThat(agreed("").given("{'agreed':'true'}").errors())
                .containsExactly(new FieldError("/agreed", "“Agreed” must be true or false."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'agreed':null}", "{'agreed':false}"})
    void mustBeTickedWhenRequired(String values) {
        assertThat(agreed(",'validate':{'required':true}").given(values).errors())
                .containsExactly(new FieldError("/agreed", "“Agreed” must be ticked."));
    }
}
