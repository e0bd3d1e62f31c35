package dev.rapport.check;

import java.util.List;

/** The first check of a process of its own; prints how many milliseconds it took, the reading of its rules included. */
final class ColdCheck {

    private ColdCheck() {}

    public static void main(String... arguments) throws Exception {
        List<Artefact> model = LargeModel.of(500);
        long start = System.nanoTime();
        List<Finding> found = Bundle.CHECK.check(model, Bundle.library());
        double millis = (System.nanoTime() - start) / 1e6;
        if (!found.isEmpty()) {
            throw new IllegalStateException("The model is refused: " + found);
        }
        System.out.println(millis);
    }
}
