package dev.rapport.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the documentation says of rights is what the tests of rights prove. */
@RapportTest
class RightsDocumentedTest {

    private static final Path DOCUMENTED = Path.of("docs/rights.md");
    private static final Path EXPECTED = Path.of("target/rights.md");

    @Autowired
    Visits visits;

    @Autowired
    ObjectMapper json;

    @Test
    void theDocumentationIsTheTable() throws IOException {
        String expected = new RightsText(words()).render();
        if (!Files.exists(DOCUMENTED) || !Files.readString(DOCUMENTED).equals(expected)) {
            Files.writeString(EXPECTED, expected);
            throw new AssertionError(
                    DOCUMENTED + " is not what the table of rights says. Renew it: cp " + EXPECTED + " " + DOCUMENTED);
        }
    }

    @Test
    void nothingIsExplainedThatIsNotThere() throws JsonProcessingException {
        assertThat(RightsTable.rows().keySet()).containsAll(words().keySet());
    }

    private Map<String, String> words() throws JsonProcessingException {
        Map<String, String> words = new TreeMap<>(RightsWords.byRoute());
        json.readTree(visits.anybody().get("/v3/api-docs").body())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> words.put(
                                call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                call.getValue().get("summary").asText())));
        return words;
    }
}
