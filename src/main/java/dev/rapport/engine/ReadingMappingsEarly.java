package dev.rapport.engine;

import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the engine's SQL mappings beside the rest where Rapport serves; its commands need no engine. */
final class ReadingMappingsEarly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        if (application instanceof WebServerApplicationContext) {
            application.getBeanFactory().registerSingleton("engineMappings", EngineMappings.reading());
        }
    }
}
