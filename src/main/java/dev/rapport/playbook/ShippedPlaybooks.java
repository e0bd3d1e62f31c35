package dev.rapport.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The playbooks on the class path: a folder below {@code processes} each, with the forms of the same name. */
@Component
class ShippedPlaybooks {

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    /** All of them by name, each with its files by path. */
    Map<String, Map<String, byte[]>> all() throws IOException {
        Map<String, Map<String, byte[]>> playbooks = new TreeMap<>();
        collect("processes", playbooks);
        collect("forms", playbooks);
        return playbooks;
    }

    private void collect(String folder, Map<String, Map<String, byte[]>> playbooks) throws IOException {
        for (Resource file : resources.getResources("classpath*:" + folder + "/*/*.*")) {
            String address = file.getURL().toString();
            String path = address.substring(address.lastIndexOf("/" + folder + "/") + 1);
            String name = path.split("/", -1)[1];
            try (InputStream content = file.getInputStream()) {
                playbooks.computeIfAbsent(name, key -> new TreeMap<>()).put(path, content.readAllBytes());
            }
        }
    }

    /** SHA-256 over paths and contents in the order of the paths. */
    static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
