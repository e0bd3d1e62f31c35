package dev.rapport.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param dataDir the folder that holds the embedded database; made when missing */
@ConfigurationProperties("rapport")
record EmbeddedDatabaseSettings(@DefaultValue("data") Path dataDir) {}
