package dev.rapport;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;

/** Starts Rapport, or runs one of its commands. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Rapport {

    private static final String USAGE = """
            Usage:
              java -jar rapport.jar [serve]                           starts Rapport
              java -jar rapport.jar import --units FILE --people FILE  imports units and people; either may be missing
              java -jar rapport.jar check FILE…                        says what is wrong with models, tables and forms
              java -jar rapport.jar prepare                            starts once on a folder that is thrown away
            """;

    public static void main(String[] arguments) {
        boolean named = arguments.length > 0 && !arguments[0].startsWith("-");
        String command = named ? arguments[0] : "serve";
        String[] rest = named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        switch (command) {
            case "serve" -> SpringApplication.run(Rapport.class, rest);
            case "check" -> System.exit(new CheckCommand(System.out, System.err).run(rest));
            case "import" -> System.exit(new ImportCommand(System.out, System.err).run(rest));
            case "prepare" -> System.exit(new PrepareCommand(System.out, System.err).run(rest));
            default -> {
                System.err.println("“" + command + "” is not a command.\n" + USAGE);
                System.exit(ImportCommand.NOT_POSSIBLE);
            }
        }
    }
}
