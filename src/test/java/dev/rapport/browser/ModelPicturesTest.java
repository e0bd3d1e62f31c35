package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The picture beside each playbook shows its model as it is. What is compared is what the picture shows and not its
 * bytes, since another machine has other fonts; see {@link Pictures#what}. Where they differ the new picture waits in
 * target/pictures/models, and the failure says how to take it over.
 */
@ExtendWith(Browsers.class)
class ModelPicturesTest {

    private static final Path PLAYBOOKS = Path.of("processes");
    private static final Path DRAWN = Path.of("target", "pictures", "models");
    private static final Path TRAINING = PLAYBOOKS.resolve("training").resolve("training.bpmn");
    private static final Pattern ADDRESS = Pattern.compile("\\w+://[^\"' ]*");
    private static final int NO_SERVER = 0;

    @Test
    void eachShowsItsModel(Browsers.Running browsers) throws IOException {
        List<String> renewing = new ArrayList<>();
        try (Window window = browsers.window(NO_SERVER)) {
            Pictures pictures = Pictures.on(window);
            for (Path model : models()) {
                Path kept = picture(model);
                String drawn = pictures.draw(Files.readString(model));
                if (!Files.exists(kept)
                        || !pictures.what(Files.readString(kept)).equals(pictures.what(drawn))) {
                    renewing.add(renew(kept, drawn));
                }
            }
            window.complainsOfNothing();
        }

        assertThat(renewing)
                .as("pictures that do not show their models. Look at the new ones, and renew them as each line says")
                .isEmpty();
    }

    @Test
    void eachHasAGroundOfItsOwnAndNamesNoMachine() throws IOException {
        List<Path> models = models();
        assertThat(models).hasSizeGreaterThan(5);
        for (Path model : models) {
            String kept = Files.readString(picture(model));
            assertThat(kept)
                    .as("%s", picture(model))
                    .contains("fill=\"#ffffff\"")
                    .doesNotContain("#marker-");
            assertThat(ADDRESS.matcher(kept).results().map(MatchResult::group))
                    .as("addresses in %s", picture(model))
                    .isSubsetOf("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink");
        }
    }

    @Test
    void whatChangesInAModelIsNoticed(Browsers.Running browsers) throws IOException {
        String model = Files.readString(TRAINING);
        try (Window window = browsers.window(NO_SERVER)) {
            Pictures pictures = Pictures.on(window);
            String drawn = pictures.draw(model);
            List<?> shown = pictures.what(drawn);

            assertThat(shown).hasSizeGreaterThan(10).asString().contains("Scheduleasession");
            assertThat(pictures.what(pictures.draw(model.replace("Schedule a session", "Book a room"))))
                    .isNotEqualTo(shown);
            assertThat(pictures.what(pictures.draw(model.replace("bpmn:exclusiveGateway", "bpmn:inclusiveGateway"))))
                    .isNotEqualTo(shown);
            assertThat(pictures.what(pictures.draw(model.replace("x=\"250\" y=\"160\"", "x=\"250\" y=\"150\""))))
                    .isNotEqualTo(shown);
        }
    }

    @Test
    void drawnAgainItIsTheSameAndFontsMakeNoDifference(Browsers.Running browsers) throws IOException {
        String model = Files.readString(TRAINING);
        try (Window window = browsers.window(NO_SERVER)) {
            Pictures pictures = Pictures.on(window);
            String drawn = pictures.draw(model);

            assertThat(pictures.draw(model)).isEqualTo(drawn);
            String otherwise = drawn.replaceAll("<tspan [^>]*>", "<tspan x=\"1\" y=\"2\">");
            assertThat(otherwise).isNotEqualTo(drawn);
            assertThat(pictures.what(otherwise)).isEqualTo(pictures.what(drawn));
        }
    }

    private static String renew(Path kept, String drawn) throws IOException {
        Path fresh = DRAWN.resolve(String.valueOf(kept.getFileName()));
        Files.createDirectories(DRAWN);
        Files.writeString(fresh, drawn);
        return "cp " + fresh + " " + kept;
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(PLAYBOOKS, 2)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static Path picture(Path model) {
        return Path.of(model.toString().replace(".bpmn", ".svg"));
    }
}
