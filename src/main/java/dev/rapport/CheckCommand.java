package dev.rapport;

import dev.rapport.check.Finding;
import dev.rapport.check.Vocabulary;
import dev.rapport.playbook.CheckingOnDisk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/** {@code check FILE…}: says what is wrong with models, decision tables and forms, before anybody is bothered with them. */
final class CheckCommand {

    static final int FINE = 0;
    static final int REFUSED = 1;
    static final int NOT_POSSIBLE = 2;
    private static final String USAGE = "Usage: java -jar rapport.jar check FILE…";

    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @return what the process shall exit with: 1 when one of the files would be refused */
    int run(String... files) {
        if (files.length == 0 || Arrays.stream(files).anyMatch(file -> file.startsWith("--"))) {
            err.println(USAGE);
            return NOT_POSSIBLE;
        }
        try {
            Vocabulary vocabulary =
                    ServiceLoader.load(Vocabulary.class).findFirst().orElseThrow();
            List<Finding> found = new CheckingOnDisk(vocabulary)
                    .check(Arrays.stream(files).map(Path::of).toList());
            found.forEach(this::print);
            boolean refused = found.stream().anyMatch(Finding::refuses);
            out.println(summary(found, refused));
            return refused ? REFUSED : FINE;
        } catch (IOException unreadable) {
            err.println("This file cannot be read: " + unreadable.getMessage());
            return NOT_POSSIBLE;
        }
    }

    private void print(Finding finding) {
        String where = finding.element() == null ? "" : " [" + finding.element() + "]";
        out.println((finding.refuses() ? "error  " : "warning") + " " + finding.file() + where + " " + finding.rule());
        out.println("        " + finding.what());
        out.println("        " + finding.remedy());
    }

    private static String summary(List<Finding> found, boolean refused) {
        long errors = found.stream().filter(Finding::refuses).count();
        long warnings = found.size() - errors;
        return errors + " errors, " + warnings + " warnings: " + (refused ? "would be refused" : "would be accepted");
    }
}
