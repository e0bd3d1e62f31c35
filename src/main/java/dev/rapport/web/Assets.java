package dev.rapport.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of the built front end, read from Vite's manifest, so that browsers may keep files for ever. */
@Component
public class Assets {

    private static final String FOLDER = "/assets/";
    private final JsonNode manifest;

    Assets(ObjectMapper json) throws IOException {
        try (InputStream file = new ClassPathResource("static/assets/.vite/manifest.json").getInputStream()) {
            this.manifest = json.readTree(file);
        }
    }

    /** @throws IllegalArgumentException when the front end has no such entry */
    public String script(String entry) {
        return FOLDER + chunk(entry).path("file").asText();
    }

    /** The style sheets of an entry and of what it imports at once. */
    public List<String> styles(String entry) {
        Set<String> styles = new LinkedHashSet<>();
        collect(chunk(entry), styles, new LinkedHashSet<>());
        return List.copyOf(styles);
    }

    private JsonNode chunk(String entry) {
        for (JsonNode chunk : manifest) {
            if (chunk.path("isEntry").asBoolean() && chunk.path("name").asText().equals(entry)) {
                return chunk;
            }
        }
        throw new IllegalArgumentException("The front end has no entry " + entry);
    }

    private void collect(JsonNode chunk, Set<String> styles, Set<String> seen) {
        chunk.path("imports").forEach(imported -> {
            if (seen.add(imported.asText())) {
                collect(manifest.path(imported.asText()), styles, seen);
            }
        });
        chunk.path("css").forEach(style -> styles.add(FOLDER + style.asText()));
    }
}
