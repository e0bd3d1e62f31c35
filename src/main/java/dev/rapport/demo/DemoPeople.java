package dev.rapport.demo;

import dev.rapport.access.DemoEntrances;
import dev.rapport.access.DemoSwitch;
import dev.rapport.organization.Importing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the made-up organization at the first start with the demo on, and shuts its doors when the demo is off. */
@Component
class DemoPeople {

    private final DemoSwitch demo;
    private final Importing importing;
    private final DemoEntrances entrances;

    DemoPeople(DemoSwitch demo, Importing importing, DemoEntrances entrances) {
        this.demo = demo;
        this.importing = importing;
        this.entrances = entrances;
    }

    @Transactional
    void settle() throws IOException {
        if (!demo.on()) {
            entrances.closeSessions();
        } else if (!entrances.any()) {
            bring();
        }
    }

    private void bring() throws IOException {
        ClassPathResource people = new ClassPathResource("demo/people.csv");
        try (InputStream unitRows = new ClassPathResource("demo/units.csv").getInputStream();
                InputStream personRows = people.getInputStream()) {
            importing.importingDemo(unitRows, personRows);
        }
        entrances.open(usernames(people));
    }

    private static List<String> usernames(ClassPathResource people) throws IOException {
        return people.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
    }
}
