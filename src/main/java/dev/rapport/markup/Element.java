package dev.rapport.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element of a document, read once and never changed. */
public final class Element {

    private final Name name;
    private final Map<Name, String> attributes;
    private final int line;
    private final @Nullable Element parent;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(Name name, Map<Name, String> attributes, int line, @Nullable Element parent) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** @return how many characters the text has now */
    int append(String more) {
        return text.append(more).length();
    }

    public Name name() {
        return name;
    }

    /** All of them, those of no namespace included. Declarations of namespaces are not among them. */
    public Map<Name, String> attributes() {
        return attributes;
    }

    /** An attribute without namespace. */
    public Optional<String> attribute(String local) {
        return attribute("", local);
    }

    public Optional<String> attribute(String namespace, String local) {
        return Optional.ofNullable(attributes.get(new Name(namespace, local)));
    }

    /** Empty where the element has none. */
    public String id() {
        return attribute("id").orElse("");
    }

    /** The line in the file on which the element begins, from 1. */
    public int line() {
        return line;
    }

    public @Nullable Element parent() {
        return parent;
    }

    public List<Element> children() {
        return List.copyOf(children);
    }

    public List<Element> children(String namespace, String local) {
        Name wanted = new Name(namespace, local);
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    public Optional<Element> child(String namespace, String local) {
        return children(namespace, local).stream().findFirst();
    }

    /** The element's own text, in one piece and as it was written, without its children's. */
    public String text() {
        return text.toString();
    }

    /** This element and all below it, in the order of the document. */
    public void walk(Consumer<Element> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.walk(visitor));
    }
}
