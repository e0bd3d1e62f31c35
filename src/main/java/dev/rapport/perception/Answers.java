package dev.rapport.perception;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as somebody fills it in, with nothing checked yet. It says nothing in logs: {@link #toString()} is empty.
 *
 * @param views how they see each other party
 * @param predictions what they expect each other party to say about their own side; asked of leaders only
 */
public record Answers(
        @Nullable List<@Nullable Rating> views, @Nullable List<@Nullable Rating> predictions) {

    @Override
    public String toString() {
        return "a ballot";
    }

    /** From 1, not at all, to 5, entirely; nothing where somebody cannot say. */
    public record Rating(
            @Nullable String about,
            @Nullable Integer ability,
            @Nullable Integer benevolence,
            @Nullable Integer integrity) {

        @Nullable
        Integer level(Item item) {
            return switch (item) {
                case ABILITY -> ability;
                case BENEVOLENCE -> benevolence;
                case INTEGRITY -> integrity;
            };
        }

        @Override
        public String toString() {
            return "a rating";
        }
    }
}
