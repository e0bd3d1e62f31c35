package dev.rapport.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms and submissions written as JSON with single quotes; today is 1 March 2027. */
final class FormFixture {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final FormCheck CHECK = new FormCheck(new CamundaFeelFixture(), CLOCK);

    private final Form form;

    private FormFixture(Form form) {
        this.form = form;
    }

    static FormFixture formWith(String... components) {
        return new FormFixture(schemaWith(components));
    }

    static FormFixture with(Form form) {
        return new FormFixture(form);
    }

    static Form schemaWith(String... components) {
        return Form.parse(json("{'id':'change','type':'default','components':[%s]}")
                .formatted(json(String.join(",", components))));
    }

    Checked given(String values) {
        return CHECK.check(form, read(values));
    }

    Checked given(Map<String, @Nullable Object> values) {
        return CHECK.check(form, values);
    }

    Checked given(String values, String known) {
        return CHECK.check(form, read(values), read(known));
    }

    static Map<String, @Nullable Object> read(String values) {
        try {
            return JSON.readValue(json(values), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String json(String written) {
        return written.replace('\'', '"');
    }
}
