package dev.rapport.operation;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * A line of the log as JSON. Each has the same members, null where there is nothing to say, and no others: what a library
 * adds of its own does not get in. Of failures it shows kinds and places, and no words that may hold what people wrote.
 */
final class JsonLines implements StructuredLogFormatter<ILoggingEvent> {

    private final JsonWriter<ILoggingEvent> writer =
            JsonWriter.<ILoggingEvent>of(JsonLines::members).withNewLineAtEnd();

    @Override
    public String format(ILoggingEvent event) {
        return writer.writeToString(event);
    }

    private static void members(JsonWriter.Members<ILoggingEvent> line) {
        line.add("time", event -> event.getInstant().toString());
        line.add("level", event -> event.getLevel().toString());
        line.add("logger", ILoggingEvent::getLoggerName);
        line.add("thread", ILoggingEvent::getThreadName);
        line.add("message", ILoggingEvent::getFormattedMessage);
        line.add("request", event -> event.getMDCPropertyMap().get(Context.REQUEST));
        line.add("person", event -> event.getMDCPropertyMap().get(Context.PERSON));
        line.add("project", event -> event.getMDCPropertyMap().get(Context.PROJECT));
        line.add("failure", event -> Failure.of(event.getThrowableProxy()));
    }
}
