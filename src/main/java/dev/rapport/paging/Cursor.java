package dev.rapport.paging;

import dev.rapport.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sort keys of a page's last row, opaque to clients. Holds no secret: rights are checked anew for each page. */
public record Cursor(List<String> keys) {

    private static final String BETWEEN = "\u001f";

    public static Cursor of(List<String> keys) {
        return new Cursor(List.copyOf(keys));
    }

    /**
     * @return null where no cursor was given
     * @throws Refused when the text is not a cursor with that many keys
     */
    public static @Nullable Cursor parse(@Nullable String text, int keys) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(BETWEEN, -1));
            if (parts.size() == keys && plain.indexOf('\u0000') < 0) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            throw unusable();
        }
        throw unusable();
    }

    /**
     * The first key of a list that is sorted by number.
     *
     * @throws Refused when it is no number
     */
    public long number() {
        try {
            return Long.parseLong(keys.get(0));
        } catch (NumberFormatException notNumber) {
            throw unusable();
        }
    }

    public String text() {
        byte[] plain = String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    public static Refused unusable() {
        return Refused.invalid("/cursor", "“cursor” must be the “next” value of the page before.");
    }
}
