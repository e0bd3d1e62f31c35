package dev.rapport.web;

import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/**
 * Where a document has to hold a text, a number or a yes is refused, and not taken for the text of its digits; so is half
 * a character, and a day that is not written as one.
 */
@Component
class TextIsText implements Jackson2ObjectMapperBuilderCustomizer {

    private static final List<CoercionInputShape> OTHERS =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Override
    public void customize(Jackson2ObjectMapperBuilder builder) {
        builder.deserializers(new WholeText(), new DayFromText());
        builder.postConfigurer(json -> OTHERS.forEach(
                shape -> json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail)));
    }
}
