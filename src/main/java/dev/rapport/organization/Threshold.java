package dev.rapport.organization;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A threshold, quorum, rhythm or span that is an organization's choice: with a default for new projects, a value in each
 * project's plan, and a range that nobody leaves. Values are texts in one form only: equal values are equal texts.
 */
public enum Threshold {
    ADVOCACY_RHYTHM("advocacy-rhythm", "Pause between two advocacy cycles", Measure.DAYS, "1", "366", "14"),
    BALLOT_DAYS("ballot-days", "A ballot is open for", Measure.BUSINESS_DAYS, "5", "30", "10"),
    /** Whom five protect, fewer do not: it may only go up. */
    SMALLEST_GROUP("smallest-group", "Smallest group whose answers are shown", Measure.PEOPLE, "5", "20", "5"),
    GAP_WIDER("gap-wider", "A gap is wider when it grew by", Measure.LEVELS, "0.1", "2", "0.5"),
    INTERVIEWEES("interviewees-per-unit", "Interviewed in each unit", Measure.PEOPLE, "1", "10", "2"),
    /** Silence is no yes, however long it was; a week is the least in which somebody who is away may answer. */
    SILENCE("interview-silence", "Silence that ends an interview", Measure.DAYS, "7", "60", "14"),
    /** Ten business days at most: people were told that they are answered. */
    ANSWER_DAYS("answer-days", "Who took part is answered within", Measure.BUSINESS_DAYS, "1", "10", "10"),
    DRAFTS("drafts-before-dissent", "Drafts of the problem until a dissent is kept", Measure.DRAFTS, "2", "5", "3"),
    /** The third time at the latest: a promise that is always moved is none. */
    BREAKS("breaks-before-sponsor", "Breaks of a promise until the sponsor decides", Measure.BREAKS, "1", "3", "3"),
    PROMISED_AFTER(
            "promised-after-go-live", "What is promised after go-live is due after", Measure.DAYS, "7", "60", "14"),
    /** None where it is asked at once; who answers for it says by signature whether it was enough. */
    HYPERCARE("hypercare-days", "Hypercare until its exit is asked for", Measure.DAYS, "0", "366", "14"),
    CHECKPOINT_RHYTHM("checkpoint-rhythm", "Executives are asked again after", Measure.MONTHS, "1", "12", "3"),
    CHECKPOINT_DAYS("checkpoint-days", "Executives answer within", Measure.BUSINESS_DAYS, "3", "15", "10"),
    /** The second at the latest: a conflict whose dates only pass is decided by the go-live. */
    MISSED_DATES(
            "missed-dates-hold-go-live",
            "Missed dates of a conflict until the go-live waits",
            Measure.DATES,
            "1",
            "2",
            "2"),
    /** The third time at the latest: nobody takes a unit's work, and its sponsor does not know. */
    REFUSALS(
            "refusals-before-sponsor",
            "Refusals to take a unit’s work until the sponsor is told",
            Measure.REFUSALS,
            "1",
            "3",
            "3"),
    STEP_PACE("step-pace", "Time for a step, of what its playbook gives", Measure.PERCENT, "50", "200", "100"),
    REMIND_BEFORE("remind-before", "Reminder, before a task is due", Measure.BUSINESS_DAYS, "0", "30", "1"),
    ESCALATE_AFTER("escalate-after", "Escalation, after a task was due", Measure.BUSINESS_DAYS, "1", "60", "2"),
    QUORUM("readiness-quorum", "Units that must be ready to go live", Measure.PERCENT, "0", "100", "100"),
    VETOES("readiness-vetoes", "Units without which nobody goes live", Measure.UNITS, "0", "0", "");

    /** What a value is counted in. */
    public enum Measure {
        DAYS("day", "days"),
        BUSINESS_DAYS("business day", "business days"),
        PEOPLE("person", "people"),
        LEVELS("level", "levels"),
        DRAFTS("draft", "drafts"),
        BREAKS("break", "breaks"),
        MONTHS("month", "months"),
        DATES("date", "dates"),
        REFUSALS("refusal", "refusals"),
        PERCENT("%", "%"),
        UNITS("unit", "units");

        private final String one;
        private final String many;

        Measure(String one, String many) {
            this.one = one;
            this.many = many;
        }

        public String many() {
            return many;
        }
    }

    private static final int DECIMALS = 2;
    private static final int LONGEST = 12;

    private final String key;
    private final String title;
    private final Measure measure;
    private final String least;
    private final String most;
    private final String shipped;

    Threshold(String key, String title, Measure measure, String least, String most, String shipped) {
        this.key = key;
        this.title = title;
        this.measure = measure;
        this.least = least;
        this.most = most;
        this.shipped = shipped;
    }

    public static Optional<Threshold> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** Its name in calls and in the database. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public Measure measure() {
        return measure;
    }

    public String least() {
        return least;
    }

    public String most() {
        return most;
    }

    /** What counts where an organization sets nothing. */
    public String shipped() {
        return shipped;
    }

    /** Whether its default stands in the organization's calendar too. */
    boolean isOfCalendar() {
        return this == REMIND_BEFORE || this == ESCALATE_AFTER;
    }

    /** Whether a value is a list of units instead of a number. */
    public boolean namesUnits() {
        return measure == Measure.UNITS;
    }

    /** The keys of the units that a value names. */
    public static List<String> units(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    /** A value in words, such as “10 business days”. */
    public String say(String value, UnaryOperator<String> unitName) {
        if (namesUnits()) {
            return value.isEmpty()
                    ? "none"
                    : units(value).stream().map(unitName).collect(Collectors.joining(", "));
        }
        return value + " " + (value.equals("1") ? measure.one : measure.many);
    }

    /** Which values are possible, such as “from 5 to 30 business days”. */
    public String range() {
        return namesUnits() ? "units of the project, or none" : "from " + least + " to " + most + " " + measure.many;
    }

    /** The one form of a number within the range. */
    Optional<String> number(String given) {
        if (given.length() > LONGEST || !given.matches("\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(given).stripTrailingZeros();
        boolean fits = number.scale() <= (measure == Measure.LEVELS ? DECIMALS : 0)
                && number.compareTo(new BigDecimal(least)) >= 0
                && number.compareTo(new BigDecimal(most)) <= 0;
        return fits ? Optional.of(number.toPlainString()) : Optional.empty();
    }
}
