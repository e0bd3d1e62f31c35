package dev.rapport.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param adminPassword the password of the administrator {@code admin}, set at each start; null where none is given
 * @param trustSetPasswords whether a password that an administrator set may sign; for automated trials only
 * @param address where people reach Rapport, for links in letters; null where the request tells it
 */
@ConfigurationProperties("rapport")
public record AccessSettings(
        @Nullable String adminPassword,
        boolean trustSetPasswords,
        @Nullable String address) {

    @Override
    public String toString() {
        return "AccessSettings";
    }
}
