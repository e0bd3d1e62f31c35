package dev.rapport.project;

import java.util.List;

/** What a module has to tell, in words, to all who see a project. */
public interface ProjectWords {

    /** The latest first. */
    List<Words> wordsOf(Project project);

    /** A few words that head it, and what is told. */
    record Words(String title, String text) {}
}
