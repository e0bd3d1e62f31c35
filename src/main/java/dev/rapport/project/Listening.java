package dev.rapport.project;

import java.util.List;

/**
 * Who in a project is IT, for those who ask how business and IT see each other.
 *
 * @param itDelivery keys of the units that build
 * @param itOperations keys of the units that run what was built
 * @param first whether nothing is planned before sponsor and CIO agree on the problem
 */
public record Listening(List<String> itDelivery, List<String> itOperations, boolean first) {

    /** Where a project says nothing of it: then CIO and IT lead alone are IT. */
    public static final Listening UNSAID = new Listening(List.of(), List.of(), false);
}
