package dev.rapport.playbook;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.refusal.Refused;
import java.util.UUID;

/** Names a draft, for ever and on every node. */
public record DraftId(@JsonValue UUID value) {

    static DraftId create() {
        return new DraftId(UUID.randomUUID());
    }

    /** @throws Refused as for a draft that does not exist, when the text cannot name one */
    public static DraftId of(String text) {
        try {
            return new DraftId(UUID.fromString(text));
        } catch (IllegalArgumentException namesNone) {
            throw Refused.notFound("draft");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
