package dev.rapport.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param address where people reach Rapport; null where letters can hold no link
 * @param mail how letters leave
 */
@ConfigurationProperties("rapport")
record LetterSettings(@Nullable String address, @Nullable Mail mail) {

    /** @param from the sender's address */
    record Mail(@Nullable String from) {}

    String from() {
        return mail == null || mail.from() == null ? "rapport@localhost" : mail.from();
    }

    /** The address of a page, empty where nobody said where Rapport is. */
    String link(String path) {
        return address == null || address.isBlank() ? "" : address.strip().replaceAll("/+$", "") + path;
    }
}
