package dev.rapport.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged while it is open, as with {@code RAPPORT_LOG=json}. */
public final class Lines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonLines format = new JsonLines();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger requests = (Logger) LoggerFactory.getLogger(RequestLine.LOGGER);

    private Lines() {}

    public static Lines open() {
        Lines lines = new Lines();
        lines.setContext(lines.root.getLoggerContext());
        lines.start();
        lines.root.addAppender(lines);
        lines.requests.setLevel(Level.INFO);
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(format.format(event));
    }

    /** As they are written. */
    public List<String> written() {
        return lines;
    }

    public List<JsonNode> read() {
        return lines.stream().map(Lines::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("No JSON: " + line, broken);
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        requests.setLevel(Level.WARN);
    }
}
