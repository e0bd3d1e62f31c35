package dev.rapport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.rapport.organization.WallTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules' boundaries, and the diagrams that show them. */
class BoundariesTest {

    private static final String[] PAGES = {"dev.rapport.*.web.."};
    private static final JavaClasses RAPPORT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rapport");
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages("dev.rapport.fixture");

    private static final ArchRule ONLY_ENGINE_KNOWS_CAMUNDA = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rapport.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("leaving Camunda means replacing one package");
    private static final ArchRule NOBODY_KNOWS_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rapport.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rapport.engine..")
            .because("who needs the engine declares an interface that engine implements");
    private static final ArchRule DOMAIN_KNOWS_NO_PAGES = noClasses()
            .that()
            .resideOutsideOfPackages(PAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PAGES)
            .because("pages and calls show the domain, which works without them");
    private static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl|Base|Dto|DTO|Info|Data)")
            .because("such a name says nothing");

    private static final ArchRule ACCESS_KEEPS_THE_REAL_TIME = constructors()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("dev.rapport..access..", "dev.rapport.once..")
            .should(new ArchCondition<JavaConstructor>("take the clock that a rehearsal does not move") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                    constructor.getParameters().stream()
                            .filter(taken -> taken.getRawType().isAssignableTo(Clock.class))
                            .filter(taken -> !taken.isAnnotatedWith(WallTime.class))
                            .forEach(taken -> events.add(SimpleConditionEvent.violated(
                                    constructor, constructor.getFullName() + " takes the clock of processes")));
                }
            })
            .because("a rehearsal moves neither sessions nor lock-outs nor tokens");

    static Stream<Arguments> rules() {
        return Map.of(
                        ONLY_ENGINE_KNOWS_CAMUNDA, "KnowsCamunda",
                        NOBODY_KNOWS_ENGINE, "KnowsEngine",
                        DOMAIN_KNOWS_NO_PAGES, "KnowsPage",
                        NAMES_SAY_WHAT_THINGS_ARE, "ThingManager",
                        ACCESS_KEEPS_THE_REAL_TIME, "TakesProcessTime")
                .entrySet()
                .stream()
                .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @Test
    void modulesKeepToTheirBoundsAndAreDrawn() throws IOException {
        ApplicationModules modules = ApplicationModules.of(Rapport.class).verify();
        new Documenter(modules)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        assertThat(Path.of("target", "spring-modulith-docs", "components.puml")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ourRulesAreKept(ArchRule rule, String broken) {
        rule.check(RAPPORT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleIsBrokenByItsFixture(ArchRule rule, String broken) {
        assertThat(rule.evaluate(FIXTURES).getFailureReport().getDetails()).anyMatch(detail -> detail.contains(broken));
    }

    @Test
    void feelIsPartOfCamunda() {
        assertThat(ONLY_ENGINE_KNOWS_CAMUNDA
                        .evaluate(FIXTURES)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("KnowsFeel"));
    }

    @Test
    void filesAreShortPackagesSayWhatTheyAreForAndStatementsNameColumns() throws IOException {
        assertThat(SourceRules.complaints(Path.of("src", "main", "java"))).isEmpty();
    }

    @Test
    void theSourcesRulesSeeWhatIsWrong(@TempDir Path sources) throws IOException {
        write(sources.resolve("silent/Thing.java"), "class Thing {}");
        write(sources.resolve("nullable/package-info.java"), "/** Things. */\npackage nullable;");
        write(sources.resolve("unsaid/package-info.java"), "@NullMarked\npackage unsaid;");
        write(sources.resolve("fine/package-info.java"), "/** Things. */\n@NullMarked\npackage fine;");
        write(sources.resolve("fine/Long.java"), "//\n".repeat(301));
        write(sources.resolve("fine/Short.java"), "//\n".repeat(300));
        write(sources.resolve("fine/Star.java"), "// select * from project where");
        write(sources.resolve("fine/Alias.java"), "// select p.*, true from project p");
        assertThat(SourceRules.complaints(sources))
                .containsExactlyInAnyOrder(
                        "The package of silent/Thing.java has no package-info",
                        "The package of nullable/package-info.java is not @NullMarked",
                        "The package of unsaid/package-info.java does not say what it is for",
                        "Alias.java reads every column of a table; name those that it needs",
                        "Long.java has more than 300 lines",
                        "Star.java reads every column of a table; name those that it needs");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
