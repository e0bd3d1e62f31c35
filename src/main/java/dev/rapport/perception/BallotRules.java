package dev.rapport.perception;

import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ballot answers exactly what it asks. What is said about it names fields and never repeats an answer. */
final class BallotRules {

    private static final int HIGHEST = 5;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    private BallotRules() {}

    /** One answer; level 0 where somebody cannot say. */
    record Cell(Kind kind, Party about, Item item, int level) {}

    /** @throws Refused when something is missing, asked of somebody else, or no level */
    static List<Cell> require(Voter voter, List<Party> about, Answers answers) {
        BallotRules rules = new BallotRules();
        rules.part(Kind.VIEW, about, answers.views());
        rules.part(Kind.PREDICTION, voter.leader() ? about : List.of(), answers.predictions());
        if (!rules.problems.isEmpty()) {
            throw Refused.invalid(rules.problems);
        }
        return rules.cells;
    }

    private void part(Kind kind, List<Party> asked, @Nullable List<Answers.@Nullable Rating> ratings) {
        String at = "/" + kind.word() + "s";
        List<Answers.@Nullable Rating> given = ratings == null ? List.of() : ratings;
        for (Party party : asked) {
            List<Answers.Rating> found = given.stream()
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .filter(one -> party.word().equals(one.about()))
                    .toList();
            if (found.size() == 1) {
                rating(kind, party, at + "/" + given.indexOf(found.get(0)), found.get(0));
            } else {
                problems.add(new FieldProblem(at, "Answer once about “" + party.word() + "”."));
            }
        }
        if (problems.isEmpty() && given.size() != asked.size()) {
            problems.add(new FieldProblem(at, "Answer only about those that the ballot names."));
        }
    }

    private void rating(Kind kind, Party about, String at, Answers.Rating rating) {
        for (Item item : Item.values()) {
            Integer level = rating.level(item);
            if (level != null && (level < 1 || level > HIGHEST)) {
                problems.add(new FieldProblem(
                        at + "/" + item.word(), "Choose a whole number from 1 to 5, or nothing where you cannot say."));
            } else {
                cells.add(new Cell(kind, about, item, level == null ? 0 : level));
            }
        }
    }
}
