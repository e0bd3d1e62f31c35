package dev.rapport.personal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project collects about people, and what was agreed on it.
 *
 * @param state how the latest question stands; {@code not-asked} where the project began before any was asked
 * @param settled whether anything may be collected or is settled not to be; while it is not, nothing is
 * @param limits that hold now; null while nothing is settled
 * @param collected the list
 * @param questions each time it was put, the latest first
 */
public record DataAgreement(
        String state,
        boolean settled,
        @Nullable Limits limits,
        List<DataWords.Line> collected,
        List<Question> questions) {}
