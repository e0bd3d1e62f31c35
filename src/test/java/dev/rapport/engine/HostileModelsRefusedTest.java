package dev.rapport.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.check.Artefact;
import dev.rapport.check.Finding;
import dev.rapport.check.Library;
import dev.rapport.check.ModelCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The outer door refuses every hostile model and names where it is hostile. That the same models stay harmless where the
 * door is open is shown by {@link GuardsTest}, {@link RefusedModelsTest} and {@link GuardedTablesTest}.
 */
class HostileModelsRefusedTest {

    private static final ModelCheck CHECK = new ModelCheck(new EngineVocabulary());
    private static final String CODE = "''.getClass().forName('java.lang.Runtime')";

    static List<Hostile> hostile() {
        return HostileModels.all(CODE, "/bin/sing");
    }

    static Stream<Hostile> tables() {
        return Stream.of(
                Hostile.tableInput("juel", "${" + CODE + "}"),
                Hostile.tableInput("javascript", "1"),
                Hostile.tableInput("groovy", "1"),
                Hostile.tableOutput("juel", "${" + CODE + "}"),
                Hostile.tableOutput("python", "1"),
                Hostile.tableOutput("feel", "for i in 1..1000000000 return i"),
                Hostile.tableOutput(
                        "feel", "(function() external { java: { class: \"x\", method signature: \"y()\" } })()"));
    }

    @Test
    void thereAreManyWays() {
        assertThat(hostile()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void eachIsRefusedAtTheElementThatIsHostile(Hostile hostile) {
        assertThat(found(hostile)).as(hostile.text()).anySatisfy(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.rule())
                    .isIn(
                            "element-not-allowed",
                            "attribute-not-allowed",
                            "expression-not-allowed",
                            "text-not-allowed",
                            "value-not-allowed");
            assertThat(finding.element() == null ? finding.what() : finding.element())
                    .isIn("step", "start", "to-end", "b", "s", "m", "“import” may not stand in the model.");
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesToo(Hostile hostile) {
        assertThat(CHECK.checkParts(List.of(artefact(hostile)))).anySatisfy(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.element()).isNotBlank();
        });
    }

    private static List<Finding> found(Hostile hostile) {
        return CHECK.check(List.of(artefact(hostile)), Library.EMPTY);
    }

    private static Artefact artefact(Hostile hostile) {
        return new Artefact(hostile.file(), hostile.text().strip().getBytes(UTF_8));
    }
}
