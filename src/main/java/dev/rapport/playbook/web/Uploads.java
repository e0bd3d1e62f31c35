package dev.rapport.playbook.web;

import dev.rapport.check.Artefact;
import dev.rapport.playbook.FileLimits;
import dev.rapport.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Reads uploaded files into memory after their number and sizes are known to be acceptable. */
final class Uploads {

    private Uploads() {}

    /** @throws Refused when there are too many or one is too large; nothing was read then */
    static List<Artefact> read(List<MultipartFile> parts) {
        if (parts.size() > FileLimits.MOST) {
            throw FileLimits.tooMany();
        }
        parts.stream()
                .filter(part -> part.getSize() > FileLimits.LARGEST)
                .findFirst()
                .ifPresent(part -> {
                    throw FileLimits.tooLarge(name(part));
                });
        List<Artefact> files = new ArrayList<>();
        for (MultipartFile part : parts) {
            files.add(new Artefact(name(part), content(part)));
        }
        return files;
    }

    private static String name(MultipartFile part) {
        String name = part.getOriginalFilename();
        return name == null || name.isBlank() ? part.getName() : name;
    }

    private static byte[] content(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
