package dev.rapport.jar;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** One of a crowd: looks for something to do in one of the projects, does it, or starts another project. */
final class Somebody {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int FEW_PROJECTS = 4;
    private static final int OUT_OF_SERVICE = 503;
    private static final int DONE = 204;
    private static final Set<Integer> SOMEBODY_WAS_FASTER = Set.of(403, 404, 409);

    private final Crowd crowd;
    private final Nodes nodes;
    private final Random random;
    private final Duration think;

    Somebody(Crowd crowd, Nodes nodes, Random random, Duration think) {
        this.crowd = crowd;
        this.nodes = nodes;
        this.random = random;
        this.think = think;
    }

    void act(BooleanSupplier going) {
        think();
        if (crowd.projects.size() < FEW_PROJECTS) {
            start();
            return;
        }
        String project = crowd.projects.get(random.nextInt(crowd.projects.size()));
        List<JsonNode> open = new ArrayList<>();
        answered(node -> node.as(Players.LEADER, Players.PASSWORD)
                        .get("/api/tasks?scope=all&limit=50&project=" + project))
                .expect(200)
                .json()
                .path("items")
                .forEach(open::add);
        if (open.isEmpty()) {
            crowd.projects.remove(project);
        } else if (going.getAsBoolean()) {
            complete(open.get(random.nextInt(open.size())));
        }
    }

    private void start() {
        String key = "CROWD-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        once(Players.LEADER, "/api/projects", Players.file(key)).expect(201);
        crowd.started.add(key);
        if (!crowd.told().isEmpty()) {
            String start = "/engine-rest/process-definition/" + crowd.told() + "/start";
            once(Players.LEADER, start, Map.of("businessKey", key)).expect(200);
        }
        crowd.projects.add(key);
    }

    private void complete(JsonNode task) {
        String path = "/api/tasks/" + task.path("id").asText();
        String who = task.path("assignee").asText(Players.TRAINER);
        Caller.Answer form = answered(node -> node.as(who, Players.PASSWORD).get(path + "/form"));
        if (SOMEBODY_WAS_FASTER.contains(form.status())) {
            return;
        }
        Caller.Answer answer = once(
                who,
                path + "/complete",
                Map.of("values", Filled.in(form.expect(200).json())));
        if (answer.status() == DONE) {
            crowd.completed.add(task.path("id").asText());
        } else if (!SOMEBODY_WAS_FASTER.contains(answer.status())) {
            crowd.surprises.add(path + ": " + answer);
        }
    }

    private Caller.Answer once(String who, String path, Object body) {
        String key = UUID.randomUUID().toString();
        return answered(node -> node.as(who, Players.PASSWORD).withKey(key).post(path, body));
    }

    /** Asks one node after the other until one answers, through as many kills as it takes. */
    private Caller.Answer answered(Function<Running, Caller.Answer> question) {
        while (!crowd.outOfPatience()) {
            Running node = nodes.any(random).orElse(null);
            if (node != null) {
                try {
                    long asked = System.nanoTime();
                    Caller.Answer answer = question.apply(node);
                    if (answer.status() != OUT_OF_SERVICE) {
                        crowd.waits.add(Duration.ofNanos(System.nanoTime() - asked));
                        return answer;
                    }
                } catch (UncheckedIOException cutOff) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("Nobody answers");
    }

    private void think() {
        if (!think.isZero()) {
            LockSupport.parkNanos((long) (random.nextDouble() * think.toNanos()));
        }
    }
}
