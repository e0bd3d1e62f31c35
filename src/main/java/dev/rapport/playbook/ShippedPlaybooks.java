package dev.rapport.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The playbooks on the class path: a folder below {@code processes} each, with the forms of the same name. */
@Component
class ShippedPlaybooks {

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private @Nullable Collection<FileSet> kept;

    /** All of them in the order of their keys, read once. */
    synchronized Collection<FileSet> all() {
        if (kept == null) {
            try {
                kept = read();
            } catch (IOException failure) {
                throw new UncheckedIOException("The shipped playbooks cannot be read", failure);
            }
        }
        return kept;
    }

    /** As they are on the class path. */
    Collection<FileSet> read() throws IOException {
        Map<String, Map<String, byte[]>> playbooks = new TreeMap<>();
        collect("processes", playbooks);
        collect("forms", playbooks);
        return playbooks.entrySet().stream()
                .map(playbook -> new FileSet(playbook.getKey(), playbook.getValue()))
                .toList();
    }

    private void collect(String folder, Map<String, Map<String, byte[]>> playbooks) throws IOException {
        for (Resource file : resources.getResources("classpath*:" + folder + "/*/*.*")) {
            String address = file.getURL().toString();
            String path = address.substring(address.lastIndexOf("/" + folder + "/") + 1);
            String name = path.split("/", -1)[1];
            if (Kind.of(path).isPresent()) {
                try (InputStream content = file.getInputStream()) {
                    playbooks.computeIfAbsent(name, key -> new TreeMap<>()).put(path, content.readAllBytes());
                }
            }
        }
    }
}
