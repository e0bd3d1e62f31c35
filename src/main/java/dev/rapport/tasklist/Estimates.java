package dev.rapport.tasklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * About how many minutes a step takes. The model's own word counts first; for steps of the shipped playbooks there is a
 * list beside the models, so that an estimate can be given and mended without a new version of a playbook.
 */
@Component
class Estimates {

    private final Properties shipped;

    Estimates() {
        try {
            shipped = PropertiesLoaderUtils.loadProperties(new ClassPathResource("minutes.properties"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Null where nobody knows. */
    @Nullable
    Integer minutes(String form, @Nullable Integer said) {
        String known = shipped.getProperty(form);
        return said != null || known == null ? said : Integer.valueOf(known.strip());
    }
}
