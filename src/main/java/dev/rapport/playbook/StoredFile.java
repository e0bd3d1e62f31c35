package dev.rapport.playbook;

/**
 * A file of a draft or a version, without its content.
 *
 * @param path as the engine knows it, for example {@code forms/training/confirm-needs.form}
 * @param hash SHA-256 of the content, in hexadecimal digits
 * @param kept whether it was not brought but taken over from the version before
 */
public record StoredFile(String path, String hash, long size, boolean kept) {

    /** The name without folders; no two files of a playbook share one. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
