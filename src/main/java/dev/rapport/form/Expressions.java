package dev.rapport.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates a schema's FEEL against the current values, with the names form-js gives an expression. */
record Expressions(Feel feel, Tree context) {
    /** Evaluates a source that starts with an equals sign. */
    @Nullable
    Object evaluate(String source, Scope scope) throws FeelFailed {
        return Plain.of(feel.evaluate(source.substring(1), names(scope)));
    }

    /** Whether a schema's flag holds: true itself, or FEEL that evaluates to exactly true. */
    boolean holds(JsonNode flag, Scope scope) throws FeelFailed {
        String source = Field.feel(flag);
        return source == null ? flag.isBoolean() && flag.asBoolean() : Boolean.TRUE.equals(evaluate(source, scope));
    }

    private Map<String, @Nullable Object> names(Scope scope) {
        Object row = context.get(scope.row());
        Scope outer = scope.outer();
        Object parent = outer == null ? null : context.get(outer.row());
        List<Long> indexes = scope.indexes().stream().map(Integer::longValue).toList();
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("this", row);
        names.put("parent", parent);
        names.put("i", indexes);
        names.putAll(context.root());
        names.put("_this_", row);
        names.put("_parent_", parent);
        names.put("_i_", indexes);
        return names;
    }
}
