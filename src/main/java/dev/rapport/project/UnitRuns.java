package dev.rapport.project;

import java.util.List;

/** What runs of playbooks have to do with a unit that is merged, split or closed, in the caller's transaction. */
public interface UnitRuns {

    /**
     * Asks the managers of the receiving units, in the playbook {@code unit-change}, whose units these are.
     *
     * @return the id of the run
     */
    String start(UnitChange change, String by);

    /**
     * From now on what runs about one unit is about another, with all that was done, and whoever is still to be asked for
     * each unit is asked for those that are left.
     *
     * @param to the receiving units; the first has what runs
     * @param except the run that asks, which stays as it is
     */
    void goesOn(String projectKey, String from, List<String> to, String except, String by);

    /** Prepares a unit that became a part of the project later, beside what runs. */
    void prepare(String projectKey, List<String> units, String unit, String by);
}
