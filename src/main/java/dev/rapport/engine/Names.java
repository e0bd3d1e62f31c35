package dev.rapport.engine;

/** The strings that models and code share, each written here once. */
final class Names {

    static final String LIFECYCLE = "project-lifecycle";
    static final String TRAINING_PROPOSAL = "training-proposal";
    static final String PROMISE_COURSE = "promise-course";
    static final String PROBLEM_COURSE = "problem-course";

    static final String PROJECT_KEY = "projectKey";
    static final String UNITS = "units";
    static final String UNIT = "unit";

    /** The waves of a project as numbers from 1, the one that a run is about, and how long its hypercare takes. */
    static final String WAVES = "waves";

    static final String WAVE = "wave";
    static final String HYPERCARE_SPAN = "hypercareSpan";
    static final String GO_LIVE = "go-live";
    static final String HYPERCARE = "hypercare";
    static final String POSTPONEMENT = "postponement";

    static final String ADVOCACY_RHYTHM = "advocacyRhythm";
    static final String OUTCOME = "outcome";
    static final String TRAINING_NEEDED = "trainingNeeded";
    static final String NOMINEE = "nominee";
    static final String ACCEPTED = "accepted";
    static final String APPOINTED = "appointed";

    /** Until when the playbook that waits for a date waits; given by who calls it. */
    static final String DATE = "date";

    /** Of a promise: its id, which is the playbook's name too, the people, and whether it is their own offer. */
    static final String COMMITMENT = "commitment";

    static final String PROMISOR = "promisor";
    static final String RECIPIENT = "recipient";
    static final String ASKER = "asker";
    static final String PROMISED = "promised";

    /** The playbook in which a promise goes to somebody else, by name, and how that one answers. */
    static final String PROMISE_HANDOVER = "promise-handover";

    static final String SUCCESSOR = "successor";
    static final String TAKEN = "taken";

    /** The playbook in which a leading role goes to somebody else, and which change of a role it is about. */
    static final String SPONSOR_CHANGE = "sponsor-change";

    static final String ROLE_CHANGE = "roleChange";

    /** The playbook in which a new value of a frozen plan is approved, and which change of the plan it is about. */
    static final String THRESHOLD_CHANGE = "threshold-change";

    static final String PLAN_CHANGE = "planChange";

    /** The playbook in which a unit is merged, split or closed, which change it is about, and how it stands. */
    static final String UNIT_CHANGE_PLAYBOOK = "unit-change";

    static final String UNIT_CHANGE = "unitChange";
    static final String UNIT_TAKEN = "unitTaken";

    /** The playbook in which all of somebody's work goes to somebody else, and which handover it is about. */
    static final String WORK_HANDOVER_PLAYBOOK = "work-handover";

    static final String WORK_HANDOVER = "workHandover";

    /** The playbooks that prepare a unit. */
    static final String TRAINING = "training";

    static final String USER_INVOLVEMENT = "user-involvement";

    /** The playbook in which a project takes another in, and which merge it is about. */
    static final String PROJECT_MERGE = "project-merge";

    static final String MERGE = "merge";

    /** The day that begins when the date of a promise or a decision has passed. */
    static final String OVERDUE_ON = "overdueOn";

    static final String STANDING = "standing";
    static final String DATE_AGREED = "dateAgreed";
    static final String GOES_ON = "goesOn";

    /** The playbooks in which a project listens, and what they carry. */
    static final String LISTENING = "listening";

    static final String LISTENS_FIRST = "listensFirst";
    static final String ROUND = "round";
    static final String INTERVIEWEES = "interviewees";
    static final String INTERVIEWEE = "interviewee";
    static final String HEARD = "heard";

    /** How long who is interviewed may be silent. */
    static final String SILENCE_SPAN = "silenceSpan";

    static final String BALLOT_CLOSES = "ballotCloses";
    static final String GAP_WIDER = "gapWider";
    static final String LAST_DRAFT = "lastDraft";

    /** The playbooks in which executives align, and what they carry. */
    static final String EXECUTIVE_CHECKPOINT = "executive-checkpoint";

    static final String EXECUTIVE_CONFLICT = "executive-conflict";
    static final String CHECKPOINT = "checkpoint";
    static final String EXECUTIVES = "executives";
    static final String EXECUTIVE = "executive";
    static final String ANSWERS_OVER = "answersOver";
    static final String NEXT_CHECKPOINT = "nextCheckpoint";
    static final String CONFLICT = "conflict";
    static final String OWNER = "owner";

    /** The playbook in which the employee representative agrees to what is collected, and what processes ask of it. */
    static final String PERSONAL_DATA = "personal-data";

    static final String LIST_CHANGED = "listChanged";
    static final String DATA_SETTLED = "dataSettled";
    static final String BALLOTS_AGREED = "ballotsAgreed";
    static final String VOLUNTEERS_ONLY = "volunteersOnly";
    static final String VOLUNTEERS = "volunteers";
    static final String PARTS_AGREED = "partsAgreed";
    static final String REMARKS_AGREED = "remarksAgreed";

    /** The checked values of the form, present while a step is completed and never kept by the engine. */
    static final String ANSWER = "answer";

    static final String ROLE = "role";
    static final String PERSON = "person";
    static final String DUE_IN_DAYS = "dueInDays";
    static final String MINUTES = "minutes";
    static final String ACTION = "action";
    static final String NEXT = "next";
    static final String SIGN_OFF = "signOff";
    static final String SIGNATURE = "signature";
    static final String SECTION = "section";
    static final String PHASE = "phase";
    static final String STATEMENT = "statement";
    static final String STEP = "step";
    static final String NEEDS = "needs";
    static final String KEEP = "keep";

    /** Marks a step whose answer is kept nowhere but where its delegate puts it. */
    static final String SEALED = "sealed";

    static final String TO_ROLE = "toRole";
    static final String SUBJECT = "subject";
    static final String TEXT = "text";
    static final String PROMISED_TO = "promisedTo";

    private Names() {}
}
