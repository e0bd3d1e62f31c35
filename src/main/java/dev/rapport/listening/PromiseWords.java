package dev.rapport.listening;

import java.util.Map;

/** Claims and verdicts in words. */
final class PromiseWords {

    private static final Map<String, String> VERDICTS =
            Map.of("kept", "kept", "partly", "partly kept", "broken", "broken");

    private PromiseWords() {}

    /** What follows the name of who says it. */
    static String claim(String says) {
        return says.equals("kept") ? " says that it is kept" : " says that the date cannot be kept";
    }

    static String verdict(String verdict) {
        return VERDICTS.getOrDefault(verdict, verdict);
    }
}
