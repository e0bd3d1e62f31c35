package dev.rapport.form;

import static dev.rapport.form.FormFixture.schemaWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static final String NAME = "{'type':'textfield','key':'name'}";

    @Test
    void knowsItsIdAndSchema() {
        Form form = schemaWith(NAME);
        assertThat(form.id()).isEqualTo("change");
        assertThat(form.schema().at("/components/0/key").asText()).isEqualTo("name");
    }

    @Test
    void isNotChangedThroughTheSchemaItHandsOut() {
        Form form = schemaWith(NAME);
        ((ObjectNode) form.schema()).put("id", "other");
        assertThat(form.id()).isEqualTo("change");
    }

    @Test
    void standsAloneWhereNothingInItDependsOnWhatItIsOpenedOn() {
        assertThat(schemaWith(NAME).standsAlone()).isTrue();
        assertThat(schemaWith("{'type':'select','key':'who','valuesKey':'people'}")
                        .standsAlone())
                .isFalse();
        assertThat(schemaWith("{'type':'select','key':'who','valuesExpression':'=people'}")
                        .standsAlone())
                .isFalse();
        assertThat(schemaWith("{'type':'textfield','key':'name','conditional':{'hide':'=known'}}")
                        .standsAlone())
                .isFalse();
        assertThat(schemaWith(
                                "{'type':'group','components':[{'type':'textfield','key':'name','conditional':{'hide':' =known'}}]}")
                        .standsAlone())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{\"components\":[]}",
                "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"id\":\"y\",\"components\":[]}",
                "{\"id\":\"x\",\"components\":[]} more",
                "{\"id\":\"x\",\"components\":[{\"type\":\"teleport\"}]}",
                "{\"id\":\"x\",\"components\":[{\"type\":\"textfield\"}]}",
                "{\"id\":\"x\",\"components\":[{\"type\":\"textfield\",\"key\":\"a..b\"}]}",
                "{\"id\":\"x\",\"components\":[{\"type\":\"dynamiclist\",\"components\":[]}]}"
            })
    void refusesASchemaItCannotUse(String json) {
        assertThatExceptionOfType(FormUnreadable.class).isThrownBy(() -> Form.parse(json));
    }

    @Test
    void refusesASchemaOfMoreThanAMegabyte() {
        String padding = "x".repeat(1 << 20);
        assertThatExceptionOfType(FormUnreadable.class)
                .isThrownBy(() -> schemaWith("{'type':'text','text':'" + padding + "'}"))
                .withMessageContaining("1 MB");
    }

    @Test
    void refusesASchemaNestedTooDeep() {
        String open = "{'type':'group','components':[".repeat(40);
        assertThatExceptionOfType(FormUnreadable.class).isThrownBy(() -> schemaWith(open + "]}".repeat(40)));
    }

    @Test
    void refusesAKeyThatTwoComponentsUse() {
        assertThatExceptionOfType(FormUnreadable.class).isThrownBy(() -> schemaWith(NAME, NAME));
        assertThatExceptionOfType(FormUnreadable.class)
                .isThrownBy(() -> schemaWith(NAME, "{'type':'textfield','key':'name.first'}"));
        assertThatExceptionOfType(FormUnreadable.class)
                .isThrownBy(() -> schemaWith("{'type':'textfield','key':'name.first'}", NAME));
    }

    @Test
    void takesItsChoicesFromTheServerAtAnyDepth() {
        String nested = "{'type':'group','components':[{'type':'select','key':'site','valuesKey':'sites'}]}";
        Form form = schemaWith(nested).withChoices(Map.of("sites", List.of(new Choice("ber", "Berlin"))));
        JsonNode select = form.schema().at("/components/0/components/0");
        assertThat(select.has("valuesKey")).isFalse();
        assertThat(select.path("values")).hasToString("[{\"value\":\"ber\",\"label\":\"Berlin\"}]");
    }

    @Test
    void hidesAChecklistThatMayStayEmptyWhereThereIsNothingToChoose() {
        String list = "{'type':'checklist','key':'promises','valuesKey':'promises'}";
        String needed = list.replace("}", ",'validate':{'required':true}}");

        assertThat(hiddenBy(list, List.of())).isEqualTo("=true");
        assertThat(hiddenBy(list, List.of(new Choice("1", "A desk")))).isEmpty();
        assertThat(hiddenBy(list, List.of(Choice.gone("1", "A desk"))))
                .as("who chose it is told")
                .isEmpty();
        assertThat(hiddenBy(needed, List.of())).isEmpty();
        assertThat(hiddenBy(list.replace("checklist", "select"), List.of())).isEmpty();
        Form form = schemaWith(list).withChoices(Map.of());
        assertThat(FormFixture.with(form).given("{'promises':['1']}").values()).isEmpty();
        assertThat(FormFixture.with(form).given("{}").passed()).isTrue();
    }

    private static String hiddenBy(String component, List<Choice> choices) {
        return schemaWith(component)
                .withChoices(Map.of("promises", choices))
                .schema()
                .at("/components/0/conditional/hide")
                .asText();
    }

    @Test
    void offersNothingWhereTheServerHasNoChoices() {
        Form form =
                schemaWith("{'type':'select','key':'site','valuesKey':'sites'}").withChoices(Map.of());
        assertThat(form.schema().at("/components/0/values")).isEmpty();
        assertThat(form.schema().at("/components/0").has("valuesKey")).isFalse();
    }
}
