package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.organization.Threshold;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value of a project's plan, as it was set once.
 *
 * @param setBy the username of who set it or signed it; null where it was taken over from the organization
 * @param change which change was approved; null where none was needed
 * @param rehearsal whether it was set while the demo's clock was ahead
 */
public record PlanValue(
        Threshold threshold,
        String value,
        Source source,
        @Nullable String setBy,
        Instant setAt,
        @Nullable Long change,
        boolean rehearsal) {

    /** Where it comes from. */
    public enum Source {
        /** The organization's default when the project began. */
        DEFAULT,
        /** Set for this project before its charter was signed. */
        PROJECT,
        /** A change that was approved by signature. */
        APPROVAL;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Source of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
