package dev.rapport.tasklist;

/** Whose project it is, asked when somebody wants to hand work over. */
public interface ProjectOwners {

    boolean isChangeManagerOf(String username, String projectKey);
}
