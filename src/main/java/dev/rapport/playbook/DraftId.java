package dev.rapport.playbook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a draft, for ever and on every node. */
public record DraftId(@JsonValue UUID value) {

    static DraftId create() {
        return new DraftId(UUID.randomUUID());
    }

    /** A text that cannot name a draft becomes an id that no draft has. */
    public static DraftId of(String text) {
        try {
            return new DraftId(UUID.fromString(text));
        } catch (IllegalArgumentException namesNone) {
            return new DraftId(new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
