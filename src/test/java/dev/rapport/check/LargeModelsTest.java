package dev.rapport.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Large models are checked whole; what is too large is not read. The benchmark says how long each takes. */
class LargeModelsTest {

    @Test
    void fiveHundredElementsAreCheckedWhole() throws Exception {
        List<Finding> found = Bundle.CHECK.check(LargeModel.of(500), Bundle.library());
        assertThat(found).isEmpty();
    }

    @Test
    void aModelOfThirtyMegabytesIsRefusedUnread() {
        byte[] content = new byte[30 << 20];
        assertThat(Bundle.CHECK.check(List.of(new Artefact("large.bpmn", content)), Library.EMPTY))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("too-large"));
    }

    @Test
    void depthAndNumberAreBounded() {
        assertThat(rules("<a>".repeat(100) + "</a>".repeat(100))).containsExactly("unreadable");
        assertThat(rules("<a>" + "<b/>".repeat(30_000) + "</a>")).containsExactly("unreadable");
        assertThat(rules("<a b='" + "x".repeat(30_000) + "'/>")).containsExactly("unreadable");
        assertThat(rules("<a>" + "x".repeat(30_000) + "</a>")).containsExactly("unreadable");
        assertThat(rules("<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>")).containsExactly("unreadable");
        assertThat(rules("<?run it?><a/>")).containsExactly("unreadable");
        assertThat(rules("<a>")).containsExactly("unreadable");
        assertThat(rules("")).containsExactly("unreadable");
        assertThat(rules("<?xml version='1.1'?><a/>")).containsExactly("unreadable");
        assertThat(rules("<?xml version='1.0' encoding='UTF-16'?><a/>")).containsExactly("unreadable");
    }

    @Test
    void onlyUtf8IsRead() {
        byte[] other = "<a>ä</a>".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Bundle.CHECK.check(List.of(new Artefact("a.bpmn", other)), Library.EMPTY))
                .extracting(Finding::rule)
                .containsExactly("unreadable");
    }

    private static List<String> rules(String text) {
        return Bundle.CHECK.check(List.of(new Artefact("a.bpmn", text.getBytes(UTF_8))), Library.EMPTY).stream()
                .map(Finding::rule)
                .toList();
    }
}
