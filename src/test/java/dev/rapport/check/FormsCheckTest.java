package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.engine.FeelVocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the door says of forms. */
class FormsCheckTest {

    private static final FormsCheck CHECK = new FormsCheck(new FeelVocabulary());

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingInOurOwn(Path file) throws IOException {
        Artefact form = new Artefact(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(CHECK.check(form)).isEmpty();
        assertThat(FormsCheck.outline(form)).isPresent();
    }

    static Stream<Arguments> realistic() {
        return RealisticForms.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("realistic")
    void findsNothingInWhatPeopleBuild(String name, String form) {
        assertThat(CHECK.check(artefact(form))).isEmpty();
    }

    static Stream<Arguments> hostileComponents() {
        return HostileForms.components().stream().map(each -> Arguments.of(each.rule(), each.json()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hostileComponents")
    void refusesAComponentByName(String rule, String component) {
        List<Finding> findings = CHECK.check(artefact(RealisticForms.form("hostile", component)));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo("bad");
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.name()).isNotBlank();
            assertThat(finding.what()).endsWith(".");
            assertThat(finding.remedy()).endsWith(".");
        });
    }

    static Stream<Arguments> hostileFiles() {
        return HostileForms.files().stream().map(each -> Arguments.of(each.rule(), each.json()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void refusesAFile(String rule, String json) {
        assertThat(CHECK.check(artefact(json)))
                .filteredOn(Finding::refuses)
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void warnsOfAQuestionThatNobodySees() {
        String form = RealisticForms.form(
                "odd",
                "{'type':'textfield','id':'a','key':'a','label':'A','validate':{'required':true},'conditional':{'hide':'=true'}}");
        assertThat(CHECK.check(artefact(form))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("form-required-hidden");
            assertThat(finding.refuses()).isFalse();
        });
    }

    @Test
    void answersNoMoreFindingsThanPeopleRead() {
        String bad = IntStream.range(0, 400)
                .mapToObj(at -> "{'type':'html','id':'h" + at + "'}")
                .collect(Collectors.joining(","));
        assertThat(CHECK.check(artefact(RealisticForms.form("many", bad)))).hasSize(200);
    }

    @Test
    void tellsWhatAFormWritesAndWants() {
        String group = "{'type':'group','path':'cost','label':'Costs','components':["
                + "{'type':'number','key':'hours','label':'Hours'}]}";
        String select = "{'type':'select','key':'owner','label':'Owner','valuesKey':'people'}";
        assertThat(FormsCheck.outline(artefact(RealisticForms.form("outlined", group + "," + select))))
                .hasValueSatisfying(outline -> {
                    assertThat(outline.id()).isEqualTo("outlined");
                    assertThat(outline.keys()).containsExactlyInAnyOrder("cost", "owner");
                    assertThat(outline.kinds()).containsEntry("cost", "group").containsEntry("owner", "select");
                    assertThat(outline.valuesKeys()).containsExactly("people");
                });
    }

    private static Artefact artefact(String json) {
        return new Artefact("a.form", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNumberThatCannotBeReadIsSaidAndNotThrown() {
        assertThat(CHECK.check(
                        artefact("{\"id\":\"a-b\",\"components\":[{\"id\":\"x\",\"type\":\"textfield\",\"key\":\"k\","
                                + "\"label\":\"L\",\"validate\":{\"maxLength\":1e-2147483648}}]}")))
                .isNotEmpty();
    }
}
