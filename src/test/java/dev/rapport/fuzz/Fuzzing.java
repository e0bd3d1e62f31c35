package dev.rapport.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Sends spoilt calls one after the other and writes down what should not have come of them. */
final class Fuzzing {

    private static final Set<String> RECORD = Set.of(
            // files that the check refuses are kept as a draft that says why, and refused attempts are recorded
            "playbook_act", "playbook_content", "playbook_draft", "playbook_draft_file");

    private static final int TOO_OFTEN = 429;

    private final Wire wire;
    private final Stage stage;
    private final Writes writes;
    private final Judge judge = new Judge();
    private final Random random;
    private final List<String> complaints = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private Map<String, String> state;

    Fuzzing(Wire wire, Stage stage, Writes writes, long seed) {
        this.wire = wire;
        this.stage = stage;
        this.writes = writes;
        this.random = new Random(seed);
        this.state = writes.state();
    }

    /** Tries each way of spoiling an operation, or as many of them as are asked for. */
    void each(Operation operation, int most) {
        chosen(operation, most).forEach(spoil -> send(operation, List.of(spoil)));
    }

    /** That many, and the deep documents in any case, where documents are taken. */
    List<Spoil> chosen(Operation operation, int most) {
        List<Spoil> spoils = new ArrayList<>(Spoils.of(operation));
        Collections.shuffle(spoils, random);
        boolean takesJson = operation.sound().get().json != null;
        List<Spoil> chosen = new ArrayList<>(spoils.subList(0, Math.min(most, spoils.size())));
        spoils.stream()
                .skip(chosen.size())
                .filter(spoil -> takesJson && Odd.DEEP.contains(spoil.name()))
                .forEach(chosen::add);
        return chosen;
    }

    /** Tries that many calls that are spoilt in several ways at once. */
    void several(Operation operation, int calls) {
        List<Spoil> spoils = Spoils.of(operation);
        for (int i = 0; i < calls; i++) {
            Collections.shuffle(spoils, random);
            send(operation, List.copyOf(spoils.subList(0, Math.min(spoils.size(), 2 + random.nextInt(3)))));
        }
    }

    private void send(Operation operation, List<Spoil> spoils) {
        if (answered(operation, spoils).status() == TOO_OFTEN) {
            stage.set();
            state = writes.state();
            answered(operation, spoils);
        }
    }

    private Answer answered(Operation operation, List<Spoil> spoils) {
        Call call = operation.sound().get();
        spoils.forEach(spoil -> spoil.in(call));
        boolean wrong = spoils.size() == 1 && spoils.get(0).wrong();
        String words = operation.name() + " with "
                + String.join(
                        " and ",
                        spoils.stream().map(Spoil::name).map(Spoils::shortened).toList());
        Answer answer = send(operation, words, call.bytes());
        if (wrong && !answer.isError()) {
            complain(words, "was accepted with " + answer.status());
        }
        return answer;
    }

    /** Sends bytes as they are. */
    Answer send(Operation operation, String words, byte[] bytes) {
        long before = writes.next();
        Answer answer = wire.send(bytes);
        answers.merge(answer.status(), 1, Integer::sum);
        judge.complaints(operation, bytes, answer).forEach(complaint -> complain(words, complaint));
        if (writes.next() != before) {
            wrote(operation, words, answer);
        }
        after(operation, answer);
        return answer;
    }

    private void wrote(Operation operation, String words, Answer answer) {
        Map<String, String> now = writes.state();
        Set<String> changed = Writes.between(state, now);
        if (isRecorded(operation)) {
            changed.removeAll(RECORD);
        }
        boolean mayWrite = !answer.isError() && !operation.method().equals("GET");
        if (!changed.isEmpty() && !mayWrite) {
            complain(words, "answered " + answer.status() + " and wrote to " + changed);
        }
        state = now;
    }

    private void after(Operation operation, Answer answer) {
        if (!answer.isError() && !operation.method().equals("GET")) {
            if (stage.carriedOut(operation)) {
                state = writes.state();
            }
        }
        if (operation.path().contains("password") || operation.path().equals("/sign-in")) {
            stage.forgive();
        }
    }

    private static boolean isRecorded(Operation operation) {
        return operation.path().contains("/playbooks") || operation.path().contains("/deployment/");
    }

    private void complain(String words, String complaint) {
        complaints.add(words + ": " + complaint);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How often each status was answered. */
    Map<Integer, Integer> answers() {
        return answers;
    }
}
