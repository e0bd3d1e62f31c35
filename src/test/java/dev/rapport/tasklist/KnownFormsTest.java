package dev.rapport.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.form.Form;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownFormsTest {

    private final KnownForms known = new KnownForms();
    private final List<String> asked = new ArrayList<>();

    @Test
    void aPublishedFormIsReadOnce() {
        assertThat(form("sample:1", "step").id()).isEqualTo("sample:1-step");
        assertThat(form("sample:1", "step").id()).isEqualTo("sample:1-step");
        assertThat(asked).containsExactly("sample:1-step");
    }

    @Test
    void eachVersionAndEachStepHasItsOwn() {
        form("sample:1", "step");
        assertThat(form("sample:2", "step").id()).isEqualTo("sample:2-step");
        assertThat(form("sample:1", "other").id()).isEqualTo("sample:1-other");
    }

    @Test
    void theOldestIsForgottenWhenThereAreMany() {
        for (int version = 0; version <= 500; version++) {
            form("sample:" + version, "step");
        }
        asked.clear();
        form("sample:500", "step");
        form("sample:0", "step");
        assertThat(asked).containsExactly("sample:0-step");
    }

    @Test
    void whichVersionARunIsOnIsAskedOnce() {
        assertThat(version("run-1", "sample:1")).isEqualTo("sample:1");
        assertThat(version("run-1", "sample:2")).isEqualTo("sample:1");
        assertThat(version("run-2", "sample:2")).isEqualTo("sample:2");
        assertThat(asked).containsExactly("run-1", "run-2");
    }

    private String version(String run, String running) {
        return known.version(run, () -> {
            asked.add(run);
            return running;
        });
    }

    private Form form(String version, String step) {
        return known.form(version, step, () -> {
            asked.add(version + "-" + step);
            return "{\"id\":\"" + version + "-" + step + "\",\"components\":[]}";
        });
    }
}
