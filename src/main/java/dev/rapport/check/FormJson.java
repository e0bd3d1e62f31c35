package dev.rapport.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the JSON of a form within bounds: one object in UTF-8, with no name twice in one place. */
final class FormJson {

    static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 30;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A sentence for people on why a form cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    private FormJson() {}

    static JsonNode read(byte[] content) throws Unreadable {
        if (content.length > MOST_BYTES) {
            throw new Unreadable("It is larger than 1 MB.");
        }
        try {
            JsonNode form = JSON.readTree(text(content));
            if (!form.isObject()) {
                throw new Unreadable("It is not an object between { and }.");
            }
            return form;
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("It is not written in UTF-8.");
        } catch (NumberFormatException | ArithmeticException immense) {
            throw new Unreadable("It holds a number that is too long to be read.");
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new Unreadable("It is not JSON that can be read, see line " + line + ": "
                    + broken.getOriginalMessage().lines().findFirst().orElse("") + ".");
        }
    }

    static String text(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
