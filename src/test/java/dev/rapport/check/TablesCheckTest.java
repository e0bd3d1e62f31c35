package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.engine.FeelVocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the door says of decision tables. */
class TablesCheckTest {

    private static final TablesCheck CHECK = new TablesCheck(new FeelVocabulary());

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingInOurOwn(Path file) throws IOException {
        Artefact table = new Artefact(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(CHECK.check(table)).isEmpty();
        assertThat(TablesCheck.decisions(table)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.rapport.check.Tables#realistic")
    void findsNothingInWhatPeopleDraw(String table) {
        assertThat(CHECK.check(artefact(table))).isEmpty();
    }

    static Stream<Arguments> hostile() {
        return Tables.hostile().stream().map(each -> Arguments.of(each.rule(), each.element(), each.xml()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("hostile")
    void refusesTheRestByName(String rule, String element, String table) {
        assertThat(CHECK.check(artefact(table))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(String.valueOf(finding.element())).isEqualTo(element);
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.name()).isNotBlank();
            assertThat(finding.what()).endsWith(".");
            assertThat(finding.remedy()).endsWith(".");
        });
    }

    @Test
    void namesTheRule() {
        String table =
                Tables.TABLE.replace("\"a\"</text></outputEntry>", "for x in 1..9 return x</text></outputEntry>");
        assertThat(CHECK.check(artefact(table)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.name()).isEqualTo("rule 1 of decision “Size of change”"));
    }

    @Test
    void warnsOfATableWithoutRules() {
        String table = Tables.TABLE.replaceAll("(?s)<rule.*</rule>", "");
        assertThat(CHECK.check(artefact(table))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("table-without-rules");
            assertThat(finding.refuses()).isFalse();
        });
    }

    private static Artefact artefact(String xml) {
        return new Artefact("a.dmn", xml.getBytes(StandardCharsets.UTF_8));
    }
}
