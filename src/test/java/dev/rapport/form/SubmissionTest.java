package dev.rapport.form;

import static dev.rapport.form.FormFixture.formWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {
    private static final String NAME = "{'type':'textfield','key':'name'}";
    private static final String STREET = "{'type':'textfield','key':'address.street'}";
    private static final String CITY = "{'type':'textfield','key':'address.city'}";

    private static Map<String, @Nullable Object> values(String key, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(key, value);
        return values;
    }

    @Test
    void refusesWhatTheFormDoesNotAskFor() {
        Checked checked = formWith(NAME).given("{'name':'Ada','colour':'red'}");
        assertThat(checked.errors())
                .containsExactly(new FieldError("/colour", "“colour” is not a field of this form."));
        assertThat(checked.values()).containsOnlyKeys("name");
    }

    @Test
    void pointsByTheRulesOfJsonPointer() {
        assertThat(formWith(NAME).given("{'a/b~c':1}").errors())
                .extracting(FieldError::pointer)
                .containsExactly("/a~1b~0c");
    }

    @Test
    void readsDottedKeysAsNestedValues() {
        Checked checked = formWith(STREET, CITY).given("{'address':{'city':'Berlin','street':'Ufer 1'}}");
        assertThat(checked.values()).containsEntry("address", Map.of("street", "Ufer 1", "city", "Berlin"));
        assertThat(formWith(STREET).given("{'address.street':'x'}").passed()).isFalse();
        assertThat(formWith(STREET).given("{'address':{'zip':1}}").errors())
                .extracting(FieldError::pointer)
                .containsExactly("/address/zip");
    }

    @Test
    void refusesAValueWhereFieldsBelong() {
        assertThat(formWith(STREET).given("{'address':'Ufer 1'}").errors())
                .containsExactly(new FieldError("/address", "“address” must hold fields of its own."));
        assertThat(formWith(STREET).given("{'address':null}").passed()).isTrue();
    }

    @Test
    void readsAGroupByItsPath() {
        String group = "{'type':'group','path':'owner','components':[" + NAME + "]}";
        assertThat(formWith(group).given("{'owner':{'name':'Ada'}}").values())
                .containsEntry("owner", Map.of("name", "Ada"));
        String open = "{'type':'group','components':[" + NAME + "]}";
        assertThat(formWith(open).given("{'name':'Ada'}").values()).containsEntry("name", "Ada");
    }

    @Test
    void keepsTheOrderOfTheForm() {
        assertThat(formWith(NAME, STREET)
                        .given("{'address':{'street':'x'},'name':'y'}")
                        .values()
                        .keySet())
                .containsExactly("name", "address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "html", "image", "button", "separator", "spacer", "iframe", "table", "documentPreview"})
    void takesNoValueForWhatIsOnlyShown(String type) {
        FormFixture form = formWith("{'type':'" + type + "','key':'seen'}", NAME);
        assertThat(form.given("{'name':'x'}").passed()).isTrue();
        assertThat(form.given("{'seen':'x'}").passed()).isFalse();
    }

    @Test
    void dropsTheReferenceOfAFilepicker() {
        Checked checked = formWith("{'type':'filepicker','key':'files'}").given("{'files':'files::1'}");
        assertThat(checked.passed()).isTrue();
        assertThat(checked.values()).isEmpty();
    }

    @Test
    void namesAtMostTwentyUnknownKeys() {
        Map<String, @Nullable Object> junk =
                IntStream.range(0, 500).boxed().collect(Collectors.toMap(n -> "k" + n, n -> 1));
        assertThat(formWith(NAME).given(junk).errors()).hasSize(20);
    }

    @Test
    void refusesASubmissionThatIsTooLarge() {
        List<Integer> many = IntStream.range(0, 10_001).boxed().toList();
        assertThat(formWith(NAME).given(values("name", many)).errors())
                .containsExactly(new FieldError("", "The submission must hold at most 10,000 values."));
    }

    @Test
    void refusesASubmissionThatIsTooDeep() {
        Object nested = 1;
        for (int depth = 0; depth < 5000; depth++) {
            nested = List.of(nested);
        }
        assertThat(formWith(NAME).given(values("name", nested)).errors())
                .containsExactly(new FieldError("", "The submission must be nested at most 16 levels deep."));
    }

    @Test
    void refusesNumbersThatCannotBeHandled() {
        FormFixture form = formWith("{'type':'number','key':'n'}");
        for (Object number : List.of(new BigDecimal("1E+999999999"), Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThat(form.given(values("n", number)).errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("");
        }
    }
}
