package dev.rapport.playbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.playbook.PlaybookAct;
import dev.rapport.playbook.ReadingPlaybooks;
import dev.rapport.playbook.ReadingRecord;
import dev.rapport.playbook.Version;
import dev.rapport.testing.Alone;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.Modeler;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class HundredAtOnceTest {

    private static final int DEPLOYMENTS = 100;
    private static final int THREADS = 20;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    ReadingPlaybooks playbooks;

    @Autowired
    ReadingRecord record;

    @Test
    void aHundredDeploymentsAtOnceEndInOrder() throws Exception {
        String key = Given.unique("at-once");
        Somebody author = given.person("change-manager").withOwnPassword();
        Person reader = author.person();
        List<Map.Entry<String, JsonNode>> answers;
        Alone.on();
        try {
            answers = all(IntStream.range(0, DEPLOYMENTS)
                    .<Callable<Map.Entry<String, JsonNode>>>mapToObj(n -> () -> deploy(author, key, "Look " + n + "."))
                    .toList());
        } finally {
            Alone.off();
        }

        assertThat(answers)
                .extracting(answer -> answer.getValue().get("version").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, DEPLOYMENTS).boxed().toList());
        for (Map.Entry<String, JsonNode> answer : answers) {
            int number = answer.getValue().get("version").asInt();
            Version version = playbooks.version(reader, key, number);
            assertThat(version.definition())
                    .isEqualTo(answer.getValue().get("id").asText());
            assertThat(new String(playbooks.file(reader, key, number, key + ".bpmn"), StandardCharsets.UTF_8))
                    .contains("\"" + answer.getKey() + "\"");
            assertThat(version.files()).hasSize(2);
        }
        assertThat(playbooks.one(reader, key).current().number()).isEqualTo(DEPLOYMENTS);
        assertThat(record.of(reader, key, Limit.of(1000), null).items().stream()
                        .filter(act -> act.act() == PlaybookAct.Act.PUBLISHED)
                        .map(PlaybookAct::version))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, DEPLOYMENTS)
                        .map(n -> DEPLOYMENTS + 1 - n)
                        .boxed()
                        .toList());
    }

    private Map.Entry<String, JsonNode> deploy(Somebody author, String key, String words) {
        Modeler.Answer answer = new Modeler(visits.calling(author)).deploy(Models.playbook(key, words));
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return Map.entry(words, answer.definition());
    }

    private static <T> List<T> all(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
