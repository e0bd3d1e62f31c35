package dev.rapport.perception;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who answers, and about whom. IT is delivery and operations together: nobody answers as IT alone. */
public enum Party {
    BUSINESS,
    IT_DELIVERY,
    IT_OPERATIONS,
    VENDOR,
    IT;

    /** Those who answer. */
    static final List<Party> SIDES = List.of(BUSINESS, IT_DELIVERY, IT_OPERATIONS, VENDOR);

    /** Those that make up IT. */
    static final List<Party> OF_IT = List.of(IT_DELIVERY, IT_OPERATIONS);

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Party> of(String word) {
        return Arrays.stream(values())
                .filter(party -> party.word().equals(word))
                .findFirst();
    }

    /**
     * About whom this side answers, which are also those who answer about it.
     *
     * @param there the sides that take part
     */
    List<Party> judges(Set<Party> there) {
        boolean both = there.containsAll(OF_IT);
        return switch (this) {
            case BUSINESS, VENDOR -> List.of(IT);
            case IT_DELIVERY -> some(both, IT_OPERATIONS, there);
            case IT_OPERATIONS -> some(both, IT_DELIVERY, there);
            case IT -> List.of();
        };
    }

    private static List<Party> some(boolean both, Party other, Set<Party> there) {
        return List.of(BUSINESS, other, VENDOR).stream()
                .filter(party -> party == other ? both : there.contains(party))
                .toList();
    }
}
