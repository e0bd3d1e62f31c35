package dev.rapport.markup;

/**
 * A name as XML namespaces have it: two prefixes bound to one namespace make the same name.
 *
 * @param namespace empty where there is none
 */
public record Name(String namespace, String local) {

    @Override
    public String toString() {
        return local;
    }
}
