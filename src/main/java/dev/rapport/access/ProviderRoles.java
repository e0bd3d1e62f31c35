package dev.rapport.access;

import dev.rapport.organization.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of a provider's groups or roles mean which of Rapport's: {@code cm-group=change-manager,board=sponsor}. */
final class ProviderRoles {

    private final Map<String, Set<Role>> byValue = new HashMap<>();

    /** @throws IllegalArgumentException naming the setting, when it cannot be read: then Rapport does not start */
    ProviderRoles(@Nullable String setting) {
        for (String pair : setting == null ? new String[0] : setting.split(",", -1)) {
            if (!pair.isBlank()) {
                add(pair.strip());
            }
        }
    }

    private void add(String pair) {
        int equals = pair.lastIndexOf('=');
        Role role = Role.of(pair.substring(equals + 1).strip()).orElse(null);
        if (equals < 1 || role == null) {
            throw new IllegalArgumentException("RAPPORT_OIDC_ROLES: “" + pair
                    + "” is not a group, “=” and one of Rapport’s roles, such as cm-group=change-manager.");
        }
        byValue.computeIfAbsent(pair.substring(0, equals).strip(), value -> EnumSet.noneOf(Role.class))
                .add(role);
    }

    /** Whether roles come from the provider at all. */
    boolean any() {
        return !byValue.isEmpty();
    }

    boolean name(Role role) {
        return byValue.values().stream().anyMatch(roles -> roles.contains(role));
    }

    /** @param claim path to the claim; a claim that has dots in its own name is found too */
    Set<Role> of(Map<String, Object> claims, String claim) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        values(at(claims, claim)).forEach(value -> roles.addAll(byValue.getOrDefault(value, Set.of())));
        return roles;
    }

    static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    private static Stream<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return claim instanceof String one
                ? Stream.concat(Stream.of(one), Stream.of(one.split("[ ,]+", 0)))
                : Stream.of();
    }
}
