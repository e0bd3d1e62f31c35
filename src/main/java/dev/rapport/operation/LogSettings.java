package dev.rapport.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param log {@code json}, or {@code plain} for people */
@ConfigurationProperties("rapport")
public record LogSettings(@DefaultValue("plain") String log) {

    /** Whether the log is read by machines, and so likely kept elsewhere and seen by many. */
    public boolean json() {
        return LogFormat.isJson(log);
    }
}
