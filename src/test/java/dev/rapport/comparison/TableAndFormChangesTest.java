package dev.rapport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableAndFormChangesTest {

    private static final String TABLE = "training-proposal.dmn";
    private static final String FORM = "confirm-ability.form";

    private final Version older = Version.shipped("training");
    private final Version newer = Version.shipped("training");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <text>4</text> | <text>6</text> | Rule 3 of “Training proposal” now answers 6 instead of 4 for “Hours”.
            <text>"course"</text> | <text>"lecture"</text> | Rule 3 of “Training proposal” now answers “lecture” instead of “course” for “Form of training”.
            <text>[1..2]</text> | <text></text> | Rule 2 of “Training proposal” now fits when “Impact level” is anything instead of [1..2].
            <description>No change</description> | `` | The note on rule 1 of “Training proposal” is different.
            hitPolicy="FIRST" | hitPolicy="UNIQUE" | “Training proposal” now answers with the only rule that fits.
            name="Training proposal" camunda | name="Proposal" camunda | The decision table “Training proposal” is now called “Proposal”.
            label="Hours" | label="Time" | The column “Hours” is now “Time”.
            <text>level</text> | <text>other</text> | The column “Impact level” is worked out differently: “other” instead of “level”.
            camunda:historyTimeToLive="P3650D" | camunda:historyTimeToLive="P1D" | A setting of “Training proposal” that has no words of its own is different.
            namespace="urn:rapport:training-proposal" | namespace="urn:other" | A setting of the file “training-proposal.dmn” is different.
            <dc:Bounds height="80" | <dc:Bounds height="90" | Only the drawing of “training-proposal.dmn” is different; it decides as before.
            """)
    void tableIsTold(String old, String now, String sentence) {
        newer.replacing(TABLE, old, now == null ? "" : now);

        assertThat(newer.sentencesSince(older)).containsExactly(sentence);
    }

    @Test
    void rulesComeAndGoAndChangePlaces() {
        String rule = older.text(TABLE).replaceFirst("(?s).*(<rule id=\"level-3\">.*?</rule>).*", "$1");
        newer.replacing(TABLE, rule, "");

        assertThat(newer.since(older))
                .extracting(Change::kind, Change::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Change.Kind.REMOVED,
                        "What was rule 3 of “Training proposal” is gone: when “Impact level” is 3, it answers “course”"
                                + " for “Form of training” and 4 for “Hours”."));
        assertThat(older.sentencesSince(newer))
                .containsExactly("Rule 3 of “Training proposal” is new: when “Impact level” is 3, it answers “course”"
                        + " for “Form of training” and 4 for “Hours”.");
        assertThat(newer.replacing(TABLE, "</decisionTable>", rule + "</decisionTable>")
                        .sentencesSince(older))
                .containsExactly("The rules of “Training proposal” stand in another order.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "label": "Comment" | "label": "Remark" | The field “Remark” of the form “Confirm ability” was called “Comment” before.
            "type": "radio" | "type": "select" | ``
            "type": "textarea" | "type": "textfield" | The field “What is missing, and for whom” of the form “Confirm ability” is now a line of text instead of a longer text.
            "required": true | "required": false | The field “Are your people able to do their work in the new application?” of the form “Confirm ability” may now be left empty.
            "maxLength": 2000 | "maxLength": 100 | The field “What is missing, and for whom” of the form “Confirm ability” now takes at most 100 characters instead of 2000.
            Some of my people are not able yet | Not yet | The field “Are your people able to do their work in the new application?” of the form “Confirm ability” now offers “Not yet” in place of “Some of my people are not able yet”.
            =decision = \\"refuse\\" | =decision = \\"attest\\" | The field “Comment” of the form “Confirm ability” is now hidden when “decision = "attest"” instead of “decision = "refuse"”.
            Optional. It is kept | It is kept | The field “Comment” of the form “Confirm ability” is now explained with “It is kept with your signature.”
            "row": "row-comment" | "row": "row-reason" | Only the order or the place of what the form “Confirm ability” holds is different.
            "type": "default" | "type": "other" | A setting of the form “Confirm ability” that has no words of its own is different.
            "key": "comment" | "key": "comment", "appearance": 1 | The field “Comment” of the form “Confirm ability” has another setting that has no words of its own.
            """)
    void formIsTold(String old, String now, String sentence) {
        newer.replacing(FORM, old, now);

        if (sentence == null || sentence.isEmpty()) {
            assertThat(newer.sentencesSince(older)).hasSize(1);
        } else {
            assertThat(newer.since(older))
                    .extracting(Change::sentence, Change::element)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(sentence, "confirm-ability"));
        }
    }

    @Test
    void fieldsComeAndGo() {
        newer.replacing(
                FORM,
                "\"components\": [",
                "\"components\": [{\"type\":\"textfield\",\"key\":\"place\",\"label\":\"Place\"},");

        assertThat(newer.sentencesSince(older)).containsExactly("The form “Confirm ability” has a new field “Place”.");
        assertThat(older.sentencesSince(newer))
                .containsExactly("The form “Confirm ability” no longer has the field “Place”.");
    }

    @Test
    void filesComeAndGo() {
        newer.without(TABLE).without(FORM).with("notes.txt", "remember");

        assertThat(newer.sentencesSince(older))
                .containsExactly(
                        "The decision table “Training proposal” is gone.",
                        "The form “Confirm ability” is gone.",
                        "The file “notes.txt” is new.");
        assertThat(older.since(newer))
                .filteredOn(change -> change.file().equals(FORM))
                .extracting(Change::element)
                .containsExactly("confirm-ability");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"components\":1}", "{\"components\":[1]}"})
    void whatCannotBeReadCannotBeCompared(String content) {
        newer.with(FORM, content).with(TABLE, content);

        assertThat(newer.sentencesSince(older))
                .containsExactly(
                        "The file “training-proposal.dmn” differs and cannot be compared.",
                        "The file “confirm-ability.form” differs and cannot be compared.");
    }
}
