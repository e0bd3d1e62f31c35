package dev.rapport.perception;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws people by lot, so that anybody can check it: who comes first follows from the seed and the name of the account
 * alone, as the SHA-256 of “seed name” says, the smallest first.
 */
final class Draw {

    private Draw() {}

    /** Somebody and their place, from 1; drawn where the place is among the first. */
    record Drawn(String person, int place, boolean drawn) {}

    static List<Drawn> of(String seed, List<String> people, int wanted) {
        List<String> order = people.stream()
                .distinct()
                .sorted(Comparator.comparing((String person) -> lot(seed, person))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return IntStream.range(0, order.size())
                .mapToObj(at -> new Drawn(order.get(at), at + 1, at < wanted))
                .toList();
    }

    static String lot(String seed, String person) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + " " + person).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
