package dev.rapport.check;

import java.util.List;

/** The one door for models: shipped, uploaded, deployed or drawn, every model passes it before anything executes it. */
public final class ModelCheck {

    @SuppressWarnings("UnusedVariable")
    private final Vocabulary vocabulary;

    public ModelCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Checks files that belong together: at most one model, with its decision tables and forms.
     *
     * @return what is wrong, errors first; empty where nothing is
     */
    public List<Finding> check(List<Artefact> files, Library library) {
        return List.of();
    }
}
