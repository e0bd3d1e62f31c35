package dev.rapport.tasklist;

import dev.rapport.form.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps the forms that were asked for last, read, since a published one never changes, and the versions of the runs that
 * were asked for last, since a run stays on the one it began with.
 */
final class KnownForms {

    private static final int MOST_FORMS = 500;
    private static final int MOST_RUNS = 5000;

    private final Map<Step, Form> forms = latest(MOST_FORMS);
    private final Map<String, String> versions = latest(MOST_RUNS);

    private record Step(String version, String task) {}

    String version(String run, Supplier<String> running) {
        return known(versions, run, running);
    }

    Form form(String version, String task, Supplier<String> published) {
        return known(forms, new Step(version, task), () -> Form.parse(published.get()));
    }

    private static <K, V> V known(Map<K, V> latest, K key, Supplier<V> read) {
        V known = latest.get(key);
        if (known != null) {
            return known;
        }
        V now = read.get();
        latest.put(key, now);
        return now;
    }

    private static <K, V> Map<K, V> latest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
