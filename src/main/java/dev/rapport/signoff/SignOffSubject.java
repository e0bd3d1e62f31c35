package dev.rapport.signoff;

import org.jspecify.annotations.Nullable;

/** Something that can be signed. Each module words what it asks signatures for. */
public interface SignOffSubject {

    /** The name that models use for it, for example {@code charter}. */
    String name();

    /** @param unit the key of the unit the signature is about, or null */
    Shown show(String projectKey, @Nullable String unit);
}
