package dev.rapport.demo;

import dev.rapport.access.DemoSwitch;
import dev.rapport.database.WhichDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** On with Rapport's own database and off with a given one, unless {@code rapport.demo} says otherwise. */
@Component
class DemoSetting implements DemoSwitch {

    private final boolean on;

    DemoSetting(@Value("${rapport.demo:#{null}}") @Nullable Boolean said, WhichDatabase database) {
        this.on = said == null ? database.embedded() : said;
    }

    @Override
    public boolean on() {
        return on;
    }
}
