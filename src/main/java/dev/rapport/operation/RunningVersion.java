package dev.rapport.operation;

/** What tells this version of Rapport from others that run beside it. Whoever knows what it can execute implements it. */
public interface RunningVersion {

    /** The same on all nodes of a version, and on no node of another. */
    String mark();
}
