package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what it is there for, at the element that is drawn wrong. */
class EveryRuleTest {

    static List<Example> examples() {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsDrawnWrongIsFound(Example example) throws IOException {
        assertThat(example.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(example.rule().key());
            assertThat(finding.element() == null ? "" : finding.element()).isEqualTo(example.element());
            assertThat(finding.severity()).isEqualTo(example.rule().severity());
            assertThat(finding.what()).endsWith(".");
            assertThat(finding.remedy()).endsWith(".");
        });
    }
}
