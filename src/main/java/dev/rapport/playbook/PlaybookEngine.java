package dev.rapport.playbook;

import java.util.Map;

/** Takes a playbook's files over for execution, as one new version. */
public interface PlaybookEngine {

    /**
     * @param files path below the class path's root, for example {@code forms/training/confirm-needs.form}, to content
     * @throws RuntimeException when a file is not acceptable; then nothing was taken over
     */
    void deploy(String name, Map<String, byte[]> files);
}
