package dev.rapport.tasklist;

/** Knows what some work items need to be done well. Each module briefs those that ask for its facts. */
public interface Briefing {

    /** Whether it knows that form. */
    boolean knows(String form);

    Brief brief(WorkItem item);
}
