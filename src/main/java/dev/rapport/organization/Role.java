package dev.rapport.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is in the organization or in a project. A person may hold several. */
public enum Role {
    CHANGE_MANAGER,
    UNIT_MANAGER,
    SPONSOR,
    CIO,
    IT_LEAD,
    PROCESS_OWNER,
    CONTROLLER,
    TRAINING_DEPARTMENT,
    EMPLOYEE_REPRESENTATIVE,
    AUDITOR,
    VENDOR,
    MEMBER,
    ADMINISTRATOR;

    /** The word used in files, models and the API, for example {@code unit-manager}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words people read, for example “unit manager”. */
    public String title() {
        return switch (this) {
            case CIO -> "CIO";
            case IT_LEAD -> "IT lead";
            default -> key().replace('-', ' ');
        };
    }

    /** For example “a sponsor” or “an IT lead”. */
    public String withArticle() {
        String title = title();
        return ("aeioAEIO".indexOf(title.charAt(0)) >= 0 ? "an " : "a ") + title;
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
