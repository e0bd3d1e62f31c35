package dev.rapport.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.check.Vocabulary;
import dev.rapport.operation.RunningVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * This version, told by what it can execute: the playbooks that come with it and all that a model may name. Two builds of
 * the same are one version, whatever else was changed between them.
 */
@Component
class ShippedVersion implements RunningVersion {

    private final ShippedPlaybooks shipped;
    private final Vocabulary vocabulary;
    private @Nullable String mark;

    ShippedVersion(ShippedPlaybooks shipped, Vocabulary vocabulary) {
        this.shipped = shipped;
        this.vocabulary = vocabulary;
    }

    @Override
    public synchronized String mark() {
        if (mark == null) {
            mark = Hashes.of(told().getBytes(UTF_8));
        }
        return mark;
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        shipped.all().forEach(files -> line(told, files.playbook(), files.hash()));
        new TreeMap<>(vocabulary.delegates()).values().forEach(delegate -> line(told, delegate));
        new TreeMap<>(vocabulary.properties())
                .forEach((property, allowed) -> line(told, property, new TreeSet<>(allowed)));
        new TreeMap<>(vocabulary.implied()).forEach((property, names) -> line(told, property, names));
        line(told, new TreeSet<>(vocabulary.given()));
        return told.toString();
    }

    private static void line(StringBuilder told, Vocabulary.Delegate delegate) {
        line(told, delegate.name(), new TreeSet<>(delegate.uses()), new TreeSet<>(delegate.properties()));
        for (Set<String> names : List.of(delegate.reads(), delegate.writes(), delegate.fields())) {
            line(told, new TreeSet<>(names));
        }
    }

    private static void line(StringBuilder told, Object... what) {
        for (Object one : what) {
            told.append(one).append(' ');
        }
        told.append('\n');
    }
}
