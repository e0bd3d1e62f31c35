package dev.rapport.playbook;

import org.jspecify.annotations.Nullable;

/**
 * What became of files that somebody brought.
 *
 * @param draft the draft made of them, or the one that they had made before; null where nothing differs from the current
 *     version
 * @param version the version that they are now; null while the draft waits or is faulty
 */
public record Brought(@Nullable Draft draft, @Nullable Version version) {

    /** Whether the files are what the current version consists of already. */
    public boolean unchanged() {
        return draft == null;
    }
}
