package dev.rapport.perception;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two parties and how they see each other.
 *
 * @param gap how far their views of each other lie apart, over all items; null where one of them is not measurable
 * @param gapBefore the same in the round before
 * @param wider whether it has grown by half a level or more
 */
public record Direction(
        Party one,
        Party other,
        @Nullable Double gap,
        @Nullable Double gapBefore,
        boolean wider,
        List<View> views) {}
