package dev.rapport.tasklist;

import dev.rapport.form.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the forms that were asked for last, read, since a published one never changes. */
final class KnownForms {

    private static final int MOST = 500;

    private final Map<Step, Form> forms = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Step, Form> eldest) {
            return size() > MOST;
        }
    });

    private record Step(String version, String task) {}

    Form form(String version, String task, Supplier<String> published) {
        Step step = new Step(version, task);
        Form known = forms.get(step);
        if (known != null) {
            return known;
        }
        Form read = Form.parse(published.get());
        forms.put(step, read);
        return read;
    }
}
