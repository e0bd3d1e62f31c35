package dev.rapport;

import dev.rapport.database.DataFolderInUse;
import dev.rapport.organization.ImportReport;
import dev.rapport.organization.Importing;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code import --units F --people F}: imports without serving pages and without working on projects. */
final class ImportCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int NOT_POSSIBLE = 2;
    private static final String USAGE = "Usage: java -jar rapport.jar import --units FILE --people FILE";

    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @return what the process shall exit with */
    int run(String... arguments) {
        Map<String, Path> files = files(arguments);
        if (files.isEmpty()) {
            err.println(USAGE);
            return NOT_POSSIBLE;
        }
        try (InputStream units = open(files.get("units"));
                InputStream people = open(files.get("people"))) {
            return importFiles(units, people);
        } catch (IOException unreadable) {
            err.println("This file cannot be read: " + unreadable.getMessage());
            return NOT_POSSIBLE;
        }
    }

    private int importFiles(@Nullable InputStream units, @Nullable InputStream people) {
        try (ConfigurableApplicationContext rapport = start()) {
            print(rapport.getBean(Importing.class).importing(units, people));
            return DONE;
        } catch (Refused refused) {
            refused.problems().stream().map(FieldProblem::detail).forEach(err::println);
            err.println(refused.getMessage());
            return REFUSED;
        } catch (RuntimeException failure) {
            err.println(reason(failure));
            return NOT_POSSIBLE;
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Rapport.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=error",
                        "--logging.level.dev.rapport=error",
                        "--logging.level.org.springframework=off");
    }

    private void print(ImportReport report) {
        print("Units", report.units());
        print("People", report.people());
    }

    private void print(String what, ImportReport.Counts counts) {
        out.println(what + ": " + counts.added() + " added, " + counts.changed() + " changed, " + counts.unchanged()
                + " unchanged");
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolderInUse) {
                return cause.getMessage() + " Import through it: POST /api/organization, or the page /people/import.";
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "The import was not possible, nothing was changed: " + root.getMessage();
    }

    /** Empty where the arguments cannot be understood. */
    private static Map<String, Path> files(String... arguments) {
        Map<String, Path> files = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].replaceFirst("^--", "").replaceFirst("=.*$", "");
            boolean known = arguments[i].startsWith("--") && (name.equals("units") || name.equals("people"));
            int equals = arguments[i].indexOf('=');
            if (!known || files.containsKey(name) || (equals < 0 && i + 1 == arguments.length)) {
                return Map.of();
            }
            files.put(name, Path.of(equals < 0 ? arguments[++i] : arguments[i].substring(equals + 1)));
        }
        return files;
    }

    private static @Nullable InputStream open(@Nullable Path file) throws IOException {
        return file == null ? null : new ByteArrayInputStream(Files.readAllBytes(file));
    }
}
