package dev.rapport.flow;

import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element that tokens pass. */
final class Node {

    private final int at;
    private final Element element;
    private final Sort sort;
    private final @Nullable Thrown thrown;
    private final boolean leaves;
    private final List<Edge> in = new ArrayList<>();
    private final List<Edge> out = new ArrayList<>();
    private final List<Node> boundaries = new ArrayList<>();
    private final List<Node> jumps = new ArrayList<>();
    private @Nullable Scope inner;
    private @Nullable Node host;

    /**
     * @param at its place among the elements of its scope
     * @param thrown what it throws or, as a boundary event, catches
     */
    Node(int at, Element element, Sort sort, @Nullable Thrown thrown) {
        this.at = at;
        this.element = element;
        this.sort = sort;
        this.thrown = thrown;
        this.leaves = isFalse(element, "cancelActivity");
    }

    void connect(Edge edge) {
        out.add(edge);
        edge.to().in.add(edge);
    }

    void attach(Node boundary) {
        boundaries.add(boundary);
        boundary.host = this;
    }

    void jumpTo(Node target) {
        jumps.add(target);
    }

    void contain(Scope scope) {
        inner = scope;
    }

    int at() {
        return at;
    }

    String id() {
        return element.id();
    }

    Element element() {
        return element;
    }

    Sort sort() {
        return sort;
    }

    @Nullable
    Thrown thrown() {
        return thrown;
    }

    List<Edge> in() {
        return in;
    }

    List<Edge> out() {
        return out;
    }

    List<Node> boundaries() {
        return boundaries;
    }

    /** Where a link event leads. */
    List<Node> jumps() {
        return jumps;
    }

    /** What a sub-process holds. */
    @Nullable
    Scope inner() {
        return inner;
    }

    /** To what a boundary event is attached. */
    @Nullable
    Node host() {
        return host;
    }

    /** Whether tokens of several flows wait here for one another. */
    boolean joins() {
        return (sort == Sort.PARALLEL || sort == Sort.INCLUSIVE) && in.size() > 1;
    }

    /** Whether what it interrupts goes on beside it. */
    boolean besides() {
        return sort == Sort.BOUNDARY ? leaves : isFalse(start(), "isInterrupting");
    }

    private Element start() {
        return inner == null || inner.starts().isEmpty()
                ? element
                : inner.starts().get(0).element();
    }

    private static boolean isFalse(Element element, String attribute) {
        return element.attribute(attribute).orElse("true").strip().equals("false");
    }

    /** All that a token may pass next. */
    List<Node> followers() {
        List<Node> followers = new ArrayList<>(jumps);
        followers.addAll(boundaries);
        out.forEach(edge -> followers.add(edge.to()));
        return followers;
    }

    @Override
    public String toString() {
        return id();
    }
}
