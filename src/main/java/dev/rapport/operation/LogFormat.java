package dev.rapport.operation;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code RAPPORT_LOG=json} turns the log into one JSON document a line, and adds a line for each request answered. */
final class LogFormat implements EnvironmentPostProcessor {

    private static final String SETTING = "rapport.log";
    private static final Map<String, Object> JSON = Map.of(
            "logging.structured.format.console",
            JsonLines.class.getName(),
            "logging.level." + RequestLine.LOGGER,
            "info");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isJson(environment.getProperty(SETTING, "plain"))) {
            environment
                    .getPropertySources()
                    .addAfter(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new MapPropertySource("rapport log", JSON));
        }
    }

    /** @throws InvalidConfigurationPropertyValueException when it is neither of the two formats there are */
    static boolean isJson(String format) {
        return switch (format) {
            case "json" -> true;
            case "plain", "" -> false;
            default ->
                throw new InvalidConfigurationPropertyValueException(
                        SETTING, format, "RAPPORT_LOG is “json”, or “plain” for people, which it is without it");
        };
    }
}
