package dev.rapport.project;

/**
 * The sponsor of the project that goes on has answered. Where it is merged, what was promised in the other is still to
 * be found a place, and the other still stands. Published before the transaction commits.
 */
public record MergeAnswered(Project project, Project into, ProjectMerge merge) {

    public boolean isMerged() {
        return merge.state() == ProjectMerge.State.MERGED;
    }
}
