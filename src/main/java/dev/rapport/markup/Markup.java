package dev.rapport.markup;

import dev.rapport.markup.MarkupRefused.Reason;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document element by element and stops at the first thing that no model needs. Only XML 1.0 in UTF-8 is read, so
 * that what is checked and what the engine reads later are the same characters.
 */
public final class Markup {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NAMESPACE = "xmlns";
    private static final int MOST_NAMESPACES = 2000;

    private final Limits limits;
    private int elements;

    private Markup(Limits limits) {
        this.limits = limits;
    }

    /** @return the document's outermost element */
    public static Element read(byte[] content, Limits limits) throws MarkupRefused {
        if (content.length > limits.bytes()) {
            throw tooLarge(limits);
        }
        return new Markup(limits).read(characters(content));
    }

    /** The refusal of what is longer than that, for who knows the length before reading. */
    public static MarkupRefused tooLarge(Limits limits) {
        return new MarkupRefused(Reason.TOO_LARGE, 0, "more than " + (limits.bytes() >> 20) + " MB");
    }

    private static String characters(byte[] content) throws MarkupRefused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            requireFewNamespaces(text);
            return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new MarkupRefused(Reason.ENCODING, 0, "not UTF-8");
        }
    }

    /** What reads XML takes a time that grows with the square of their number, before anything else of it is seen. */
    private static void requireFewNamespaces(String text) throws MarkupRefused {
        int found = 0;
        for (int at = text.indexOf(NAMESPACE); at >= 0; at = text.indexOf(NAMESPACE, at + 1)) {
            if (++found > MOST_NAMESPACES) {
                throw new MarkupRefused(
                        Reason.TOO_MANY_ELEMENTS, 0, "more than " + MOST_NAMESPACES + " declared namespaces");
            }
        }
    }

    private Element read(String text) throws MarkupRefused {
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(new StringReader(text));
            prolog(reader);
            return document(reader);
        } catch (XMLStreamException broken) {
            throw new MarkupRefused(
                    Reason.NOT_WELL_FORMED,
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber(),
                    "not well-formed XML");
        } finally {
            close(reader);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    private static void prolog(XMLStreamReader reader) throws MarkupRefused {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new MarkupRefused(Reason.ENCODING, 1, "declared as " + encoding);
        }
        if (reader.getVersion() != null && !reader.getVersion().equals("1.0")) {
            throw new MarkupRefused(Reason.ENCODING, 1, "declared as XML " + reader.getVersion());
        }
    }

    private Element document(XMLStreamReader reader) throws XMLStreamException, MarkupRefused {
        Element root = null;
        Element current = null;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    current = element(reader, current, ++depth);
                    root = root == null ? current : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    current = current == null ? null : current.parent();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(reader, current);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refusal(Reason.DOCUMENT_TYPE, reader, "a document type");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw refusal(Reason.INSTRUCTION, reader, "an instruction to programs");
                default -> {
                    // comments say nothing to the engine
                }
            }
        }
        if (root == null) {
            throw refusal(Reason.NOT_WELL_FORMED, reader, "no element");
        }
        return root;
    }

    private Element element(XMLStreamReader reader, @Nullable Element parent, int depth) throws MarkupRefused {
        if (depth > limits.depth()) {
            throw refusal(Reason.TOO_DEEP, reader, "more than " + limits.depth() + " levels");
        }
        if (++elements > limits.elements()) {
            throw refusal(Reason.TOO_MANY_ELEMENTS, reader, "more than " + limits.elements() + " elements");
        }
        if (reader.getAttributeCount() > limits.attributes()) {
            throw refusal(Reason.TOO_MANY_ATTRIBUTES, reader, "more than " + limits.attributes() + " attributes");
        }
        Map<Name, String> attributes = new LinkedHashMap<>();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String value = reader.getAttributeValue(at);
            bound(value.length(), reader);
            attributes.put(name(reader.getAttributeNamespace(at), reader.getAttributeLocalName(at)), value);
        }
        return new Element(
                name(reader.getNamespaceURI(), reader.getLocalName()),
                Map.copyOf(attributes),
                reader.getLocation().getLineNumber(),
                parent);
    }

    private void text(XMLStreamReader reader, @Nullable Element current) throws MarkupRefused {
        if (current != null) {
            bound(current.append(reader.getText()), reader);
        }
    }

    private void bound(int characters, XMLStreamReader reader) throws MarkupRefused {
        if (characters > limits.characters()) {
            throw refusal(Reason.TOO_LONG_TEXT, reader, "more than " + limits.characters() + " characters");
        }
    }

    private static Name name(@Nullable String namespace, String local) {
        return new Name(namespace == null ? "" : namespace, local);
    }

    private static MarkupRefused refusal(Reason reason, XMLStreamReader reader, String message) {
        return new MarkupRefused(reason, reader.getLocation().getLineNumber(), message);
    }

    private static void close(@Nullable XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException nothingWasOpened) {
            throw new IllegalStateException(nothingWasOpened);
        }
    }
}
