package dev.rapport.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a component does with values. */
enum Kind {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    DATETIME,
    CHECKBOX,
    CHECKLIST,
    TAGLIST,
    RADIO,
    SELECT,
    EXPRESSION,
    /** Submits a reference to a file; its key is known and its value is never kept. */
    FILEPICKER,
    GROUP,
    DYNAMICLIST,
    /** Shows something and holds no value. */
    SHOWN;

    private static final Set<String> SHOWN_TYPES =
            Set.of("text", "html", "image", "button", "separator", "spacer", "iframe", "table", "documentPreview");

    static Kind of(String type) {
        if (SHOWN_TYPES.contains(type)) {
            return SHOWN;
        }
        for (Kind kind : values()) {
            if (kind != SHOWN && kind.name().toLowerCase(Locale.ROOT).equals(type)) {
                return kind;
            }
        }
        throw new FormUnreadable("The form has a component of unknown type “" + type + "”.");
    }

    /** What form-js holds while nothing is filled in. */
    @Nullable
    Object empty() {
        return switch (this) {
            case TEXTFIELD, TEXTAREA -> "";
            case CHECKBOX -> false;
            case CHECKLIST, TAGLIST -> List.of();
            default -> null;
        };
    }

    boolean keyed() {
        return this != GROUP && this != DYNAMICLIST && this != SHOWN;
    }

    /** Whether people fill it in, so that rules apply to it. */
    boolean answered() {
        return keyed() && this != EXPRESSION && this != FILEPICKER;
    }
}
