package dev.rapport.flow;

import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A process or sub-process: what tokens pass directly within it. */
final class Scope {

    private final Element element;
    private final @Nullable Scope outer;
    private final @Nullable Node owner;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final Set<Thrown> thrown = new HashSet<>();

    /** @param owner what the scope is to the outer one */
    Scope(Element element, @Nullable Scope outer, @Nullable Node owner) {
        this.element = element;
        this.outer = outer;
        this.owner = owner;
    }

    Element element() {
        return element;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    @Nullable
    Node owner() {
        return owner;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** What was wrong when it was read. */
    List<Trouble> troubles() {
        return troubles;
    }

    /** What is thrown somewhere within, in deeper scopes too. */
    Set<Thrown> thrown() {
        return thrown;
    }

    List<Node> starts() {
        return sorted(Sort.START);
    }

    List<Node> sorted(Sort sort) {
        return nodes.stream().filter(node -> node.sort() == sort).toList();
    }

    /** The scopes within, each before its own inner ones; this one first. */
    List<Scope> all() {
        List<Scope> all = new ArrayList<>(List.of(this));
        for (int at = 0; at < all.size(); at++) {
            for (Node node : all.get(at).nodes) {
                if (node.inner() != null) {
                    all.add(node.inner());
                }
            }
        }
        return all;
    }

    /** Whether an event sub-process here, or anything further out, catches what is thrown here. */
    boolean catches(Thrown what) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Node around = scope.owner;
            if (scope.catching(what) != null || (around != null && boundary(around, what) != null)) {
                return true;
            }
        }
        return false;
    }

    /** The event sub-process of this scope that catches it. */
    @Nullable
    Node catching(Thrown what) {
        for (Node node : sorted(Sort.EVENT_SCOPE)) {
            Thrown caught = node.thrown();
            if (caught != null && caught.catches(what)) {
                return node;
            }
        }
        return null;
    }

    /** The activity's boundary event that catches it. */
    static @Nullable Node boundary(Node activity, Thrown what) {
        for (Node boundary : activity.boundaries()) {
            Thrown caught = boundary.thrown();
            if (caught != null && caught.catches(what)) {
                return boundary;
            }
        }
        return null;
    }
}
