package dev.rapport.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Addresses of the built front end, read from Vite's manifest, so that browsers may keep files for ever. */
@Component
public class Assets {

    private static final String FOLDER = "/assets/";
    private final SingletonSupplier<JsonNode> manifest;

    Assets(ObjectMapper json) {
        this.manifest = SingletonSupplier.of(() -> read(json));
    }

    private static JsonNode read(ObjectMapper json) {
        try (InputStream file = new ClassPathResource("static/assets/.vite/manifest.json").getInputStream()) {
            return json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("The front end was not built", missing);
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
        for (JsonNode chunk : manifest.obtain()) {
            if (chunk.path("isEntry").asBoolean() && chunk.path("name").asText().equals(entry)) {
                return chunk;
            }
        }
        throw new IllegalArgumentException("The front end has no entry " + entry);
    }

    private void collect(JsonNode chunk, Set<String> styles, Set<String> seen) {
        chunk.path("imports").forEach(imported -> {
            if (seen.add(imported.asText())) {
                collect(manifest.obtain().path(imported.asText()), styles, seen);
            }
        });
        chunk.path("css").forEach(style -> styles.add(FOLDER + style.asText()));
    }
}
