package dev.rapport.fuzz;

import dev.rapport.testing.RapportTest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each act there is, the desktop modeler's too, is done once however often it comes with the same key. */
@RapportTest
class EveryActOnceTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryActOnceTest.class);
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";

    /** What is allowed in a moment, or failed on our side, is not kept. */
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 429);

    @Autowired
    AutowireCapableBeanFactory beans;

    @LocalServerPort
    int port;

    @Test
    void theSameKeyGetsTheSameAnswerAndAnotherBodyIsRefused() {
        Stage stage = beans.createBean(Stage.class);
        SoftAssertions softly = new SoftAssertions();
        Set<String> accepted = new TreeSet<>();
        Set<String> refused = new TreeSet<>();

        for (Operation act : acts(stage)) {
            Answer first = isDoneOnce(act, softly);
            (first.isError() ? refused : accepted).add(act.name() + " " + first.status());
            if (!first.isError()) {
                stage.carriedOut(act);
            }
            stage.forgive();
        }

        LOG.info("Sent twice and accepted: {}; refused: {}", accepted, refused);
        softly.assertThat(accepted).as("accepted, not only refused").hasSizeGreaterThan(refused.size());
        softly.assertAll();
    }

    private static List<Operation> acts(Stage stage) {
        return Stream.concat(stage.described().stream(), new Modeler(stage).operations().stream())
                .filter(operation -> !operation.method().equals("GET"))
                .toList();
    }

    private Answer isDoneOnce(Operation act, SoftAssertions softly) {
        Wire wire = new Wire(port);
        Call call = act.sound().get();
        call.header(KEY, UUID.randomUUID().toString());
        byte[] sent = call.bytes();

        Answer first = wire.send(sent);
        Answer again = wire.send(sent);

        softly.assertThat(first.status()).as(act.name() + " " + first.body()).isBetween(200, 499);
        softly.assertThat(first.header(REPLAYED)).as(act.name()).isEmpty();
        if (act.path().endsWith("/ballot")) {
            softly.assertThat(first.status()).as(act.name()).isEqualTo(204);
            softly.assertThat(again.status()).as("a ballot is kept nowhere").isEqualTo(409);
            softly.assertThat(again.header(REPLAYED)).as(act.name()).isEmpty();
        } else if (!NOT_KEPT.contains(first.status())) {
            softly.assertThat(again.status()).as(act.name()).isEqualTo(first.status());
            softly.assertThat(again.body()).as(act.name()).isEqualTo(first.body());
            softly.assertThat(again.type()).as(act.name()).isEqualTo(first.type());
            softly.assertThat(again.header(REPLAYED)).as(act.name()).hasValue("true");
            Answer other = wire.send(withAnotherBody(call).bytes());
            softly.assertThat(other.status())
                    .as(act.name() + " with another body")
                    .isEqualTo(422);
            softly.assertThat(other.body()).as(act.name()).contains("This key was sent before");
        } else {
            softly.assertThat(again.header(REPLAYED)).as(act.name()).isEmpty();
        }
        return first;
    }

    private static Call withAnotherBody(Call call) {
        if (call.parts.isEmpty()) {
            call.raw = more(call.document());
        } else {
            Call.Part part = call.parts.get(0);
            call.parts.set(0, new Call.Part(part.head(), more(part.content())));
        }
        return call;
    }

    private static byte[] more(byte[] content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(content);
        all.write(' ');
        return all.toByteArray();
    }
}
