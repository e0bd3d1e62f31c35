package dev.rapport.engine;

import dev.rapport.check.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A vocabulary of FEEL alone, for checks of what names no delegate. */
public final class FeelVocabulary implements Vocabulary {

    @Override
    public Map<String, Delegate> delegates() {
        return Map.of();
    }

    @Override
    public Map<String, Set<String>> properties() {
        return Map.of();
    }

    @Override
    public Set<String> given() {
        return Set.of();
    }

    @Override
    public Optional<String> whyNotFeel(String expression, boolean unaryTests) {
        return AllowedFeel.whyNot(expression, unaryTests);
    }
}
