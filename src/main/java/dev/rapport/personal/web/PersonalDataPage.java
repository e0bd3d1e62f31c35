package dev.rapport.personal.web;

import dev.rapport.personal.DataWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's personal data as a page.
 *
 * @param settled whether it is settled what may be collected
 * @param limits that hold, a sentence each
 * @param mayAsk whether the reader can put the list anew now
 * @param problem why it was not put; null where nothing went wrong
 * @param typed what the reader had typed
 */
public record PersonalDataPage(
        String key,
        String project,
        boolean rehearsal,
        String state,
        boolean settled,
        List<String> limits,
        List<DataWords.Line> collected,
        List<Asked> asked,
        boolean mayAsk,
        @Nullable String problem,
        String typed) {

    /** One time that it was put; what nobody said is empty. */
    public record Asked(
            int number,
            String at,
            String by,
            String why,
            String state,
            List<String> limits,
            String answeredBy,
            String words,
            String changed,
            String dissent,
            String dissentBy,
            boolean rehearsal) {}
}
