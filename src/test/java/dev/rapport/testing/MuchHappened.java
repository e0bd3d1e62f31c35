package dev.rapport.testing;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.testing.Given.Somebody;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A project that has gone on for years, in which everything is there a dozen times and names are as long as they can be.
 * What the use cases would take too long for is written as rows that they could have written.
 */
public final class MuchHappened {

    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänsversorgungswerk";

    private final GivenProject given;
    private final AskingForPromise asking;
    private final JdbcClient sql;

    public MuchHappened(GivenProject given, AskingForPromise asking, JdbcClient sql) {
        this.given = given;
        this.asking = asking;
        this.sql = sql;
    }

    /** Of 28 units in twelve waves; its sponsor is its change manager, its process owner and its IT lead too. */
    public Play begins() {
        Play play = given.project().withUnits(28).whoseSponsorLeadsTheChange().begins();
        Somebody reader = play.sponsor().named("Wilhelmina-Charlotte " + LONG);
        reader.alsoA("it-lead").alsoA("process-owner").alsoA("administrator").withOwnPassword();
        run(
                play,
                "update project set name = :long || ' und ' || name, it_lead = :me, process_owner = :me"
                        + " where key = :key");
        run(
                play,
                "update unit set name = 'Abteilung ' || :long || ' ' || key"
                        + " where key in (select unit from project_unit where project_key = :key and position % 4 = 1)");
        run(play, """
                insert into project_wave (project_key, position, name, go_live, units)
                select :key, n, 'Wave ' || (n + 1) || case when n = 2 then ' ' || :long else '' end,
                    date '2030-01-01' + 30 * n, array(select unit from project_unit
                        where project_key = :key and least(position / 2, 11) = n order by position)
                from generate_series(0, 11) n
                """);
        run(play, """
                insert into plan_value (project_key, name, value, source, set_by, set_at)
                select :key, name, value, 'project', :me, now()
                from unnest(array['ballot-days', 'ballot-days', 'ballot-days', 'step-pace', 'drafts-before-dissent'],
                    array['12', '14', '11', '120', '4']) as v (name, value)
                """);
        play.story().theCharterIsAgreed();
        lives(play);
        return play;
    }

    private void lives(Play play) {
        promises(play);
        listening(play);
        changes(play);
        waves(play);
        executives(play);
        people(play);
    }

    private void promises(Play play) {
        asking.ask(
                play.sponsor().person(),
                play.key(),
                new AskedPromise(
                        "Orders can be entered on a phone, in every warehouse, also by people with gloves; see " + LONG,
                        play.cio().username(),
                        play.manager().username(),
                        "2029-02-01",
                        false,
                        null));
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        play.as(play.manager())
                .completes("state-criterion", Map.of("criterion", "In every warehouse.", "due", "2029-01-15"));
        play.as(play.cio()).completes("claim-promise", Map.of("says", "late", "evidence", "The phones come later."));
        play.as(play.manager())
                .completes(
                        "give-verdict",
                        Map.of("verdict", "partly", "words", "Two of five " + LONG, "newDate", "2029-02-20"));
        run(play, """
                insert into commitment (project_key, unit, promise, promised_by, promised_to, due, made_at, state,
                    recipient, holder, asked_by, after_go_live, due_now, settled_at)
                select :key, case when n % 3 = 0 then (select min(unit) from project_unit where project_key = :key) end,
                    'Promise ' || n || case when n % 7 = 0 then ': ' || :long
                        else ': a desk, a phone and an hour a week for whoever trains' end,
                    :cio, 'unit-manager', current_date + n - 10, now() - interval '1 day',
                    (array['asked', 'accepted', 'open', 'claimed', 'kept', 'declined'])[1 + n % 6],
                    :manager, :cio, :me, n % 2 = 0, current_date + n - 10, case when n % 6 > 3 then now() end
                from generate_series(1, 59) n
                """);
    }

    private void listening(Play play) {
        run(play, """
                insert into perception_round (project_key, number, run, state, seed, why, began_at, closes, closed_at,
                    said, doing, told_at)
                select :key, n, 'none', 'told', 'seed', 'Before we choose what comes next, and since ' || :long,
                    now() - (14 - n) * interval '30 day', current_date - (13 - n) * 30,
                    now() - (13 - n) * interval '30 day', 'Changes come late, and nobody says so.',
                    'Each Monday the plan of the week is sent.', now() - (13 - n) * interval '30 day'
                from generate_series(1, 12) n
                """);
        run(play, """
                insert into perception_turnout (round, project_key, side, asked, answered)
                select r.id, :key, side, 30, 20 from perception_round r
                cross join unnest(array['business', 'it-delivery', 'it-operations', 'vendor']) side
                where r.project_key = :key
                """);
        run(play, """
                insert into perception_result (round, project_key, kind, side, about, item, level, votes)
                select r.id, :key, kind, side, about, item, level,
                    case when level = 0 then 2 else 1 + (level * r.number + length(item)) % 6 end
                from perception_round r
                cross join unnest(array['view', 'prediction']) kind
                cross join (values ('business', 'it'), ('it', 'business'), ('it-delivery', 'business'),
                    ('it-delivery', 'it-operations'), ('it-operations', 'it-delivery'), ('vendor', 'it')) d (side, about)
                cross join unnest(array['ability', 'benevolence', 'integrity']) item
                cross join generate_series(0, 5) level where r.project_key = :key
                """);
        run(play, """
                insert into perception_interview (round, project_key, unit, person, place, drawn, held)
                select r.id, :key, (select min(unit) from project_unit where project_key = :key), 'nobody-' || n, n,
                    true, true
                from generate_series(1, 40) n join perception_round r on r.project_key = :key and r.number = 1 + n % 12
                """);
        run(play, """
                insert into pain_point (round, project_key, interview, words, state, noted_by)
                select i.round, :key, i.id, case when i.place % 5 = 0 then 'Der Fehler heißt ' || :long
                    else 'We hear of changes too late, mostly from the people who have to work with them already, and'
                        || ' nobody in the building knows whom to ask.' end, 'confirmed', :me
                from perception_interview i where i.project_key = :key
                """);
        run(play, """
                insert into perception_voter (round, project_key, person, side, leader)
                select id, :key, :me, 'business', true from perception_round where project_key = :key
                """);
    }

    private void changes(Play play) {
        run(play, """
                insert into project_pause (project_key, paused_by, why, paused_at, resumed_by, resumed_why, resumed_at,
                    business_days)
                select :key, :me, 'The budget is frozen until ' || :long, now() - n * interval '9 day', :me,
                    'The budget is released.', now() - n * interval '8 day', 1 from generate_series(1, 12) n
                """);
        run(play, """
                insert into role_change (project_key, role, from_person, to_person, why, named_by, named_at, state,
                    words, answered_at, ended_at)
                select :key, (array['sponsor', 'cio', 'it-lead'])[1 + n % 3], :cio, :me,
                    'They lead the new terminal, ' || :long, :me, now() - n * interval '9 day',
                    (array['taken-over', 'declined', 'withdrawn'])[1 + n % 3], 'With pleasure, and ' || :long, now(),
                    now() from generate_series(1, 12) n
                """);
        run(play, """
                insert into unit_change (project_key, unit, what, why, named_by, named_at, state, ended_at)
                select :key, u.unit, (array['merged', 'split', 'closed'])[1 + u.position % 3], 'Both are one from May on.',
                    :me, now() - u.position * interval '9 day', 'dropped', now()
                from project_unit u where u.project_key = :key and u.position < 12
                """);
        run(play, """
                insert into unit_change_part (change, project_key, unit, people, asked_at, accepted, words, answered_by,
                    answered_at)
                select c.id, :key, p.unit, '{}', now(), false, 'We have no room, and ' || :long, :me, now()
                from unit_change c join project_unit u on u.project_key = :key and u.unit = c.unit
                join project_unit p on p.project_key = :key and p.position between u.position + 1 and u.position + 2
                where c.project_key = :key
                """);
        run(play, """
                insert into plan_change (project_key, name, from_value, to_value, why, proposed_by, proposed_at, state,
                    answered_by, words, answered_at)
                select :key, 'ballot-days', '11', '20', 'Half of the units work in shifts; ' || :long, :me,
                    now() - n * interval '1 day', 'refused', :me, 'Ask on two days more instead.', now()
                from generate_series(1, 12) n
                """);
        run(play, """
                insert into personal_data (project_key, number, state, asked_by, why, asked_at, answered_by, words,
                    answered_at, retention_days)
                select :key, n + 1, 'agreed', :me, 'The list is new, because of ' || :long, now(), :cio,
                    'As it stands, until the end of the year.', now(), 365 from generate_series(1, 12) n
                """);
    }

    private void waves(Play play) {
        run(play, """
                update wave_progress set phase = case when wave = 1 then 'closed' else 'live' end,
                    entered_at = now() - interval '40 day' where project_key = :key and wave <= 2
                """);
        run(play, """
                insert into incident (project_key, wave, what, since, workaround, solved_on, recorded_by, recorded_at)
                select :key, 1 + n % 2, 'Labels print blank on ' || case when n % 4 = 0 then :long else 'every third' end,
                    current_date - n, case when n % 3 > 0 then 'Print from the old terminal.' end,
                    case when n % 3 = 1 then current_date end, :me, now() from generate_series(1, 24) n
                """);
        run(play, """
                insert into wave_postponement (project_key, wave, from_day, to_day, why, asked_by, asked_at, state,
                    answered_by, words, answered_at)
                select :key, 3, date '2030-01-01' + n, date '2030-02-01' + n, 'The vendor delivers late: ' || :long, :me,
                    now() - n * interval '1 day', 'refused', :cio, 'Two weeks are enough.', now()
                from generate_series(1, 12) n
                """);
    }

    private void executives(Play play) {
        run(play, """
                insert into checkpoint (project_key, number, begun_by, begun_at, answers_until, next_on, revealed_at,
                    ended_at)
                select :key, n, :me, now(), current_date, current_date + 90, now(), now() from generate_series(2, 12) n
                """);
        run(play, """
                insert into checkpoint_executive (checkpoint, project_key, person, part, answered_by, answered_at,
                    measured, agreed_at)
                select k.id, :key, person, 'executive', person, now(), 'both', now()
                from checkpoint k cross join unnest(array[:me, :cio, :manager]) person
                where k.project_key = :key and k.number > 1
                """);
        run(play, """
                insert into checkpoint_priority (executive, project_key, rank, goal)
                select e.id, :key, rank, (array['Orders without paper', 'Shorter lead time', 'Fewer systems to run than ' || :long])[
                    1 + (rank + e.id::int) % 3]
                from checkpoint_executive e join checkpoint k on k.id = e.checkpoint and k.number > 1
                cross join generate_series(1, 3) rank where e.project_key = :key
                """);
        run(play, """
                insert into executive_conflict (project_key, checkpoint, about, owner, raised_by, raised_at, decide_by,
                    missed, decision, decided_by, decided_at, ended_at)
                select :key, (select max(id) from checkpoint where project_key = :key), 'Orders or systems first, says '
                    || :long, :cio, :me, now(), current_date, 0, 'Orders first; systems are merged in May.', :cio, now(),
                    now() from generate_series(1, 12) n
                """);
    }

    private void people(Play play) {
        run(play, """
                insert into advocacy_message (project_key, benefit, worse, author, written_at, published_at)
                select :key, 'Orders in a day.', 'More typing at first, says ' || :long, :cio, now(), now()
                """);
        run(play, """
                insert into sponsor_act (project_key, sponsor, act, done_on, witness, recorded_at)
                select :key, :me, 'Visited the night shift', current_date - 3, 'Ann ' || :long, now()
                """);
        run(play, """
                insert into message (project_key, recipient, subject, body, written_at)
                select :key, :me, 'Week ' || n || case when n % 9 = 0 then ' ' || :long else '' end,
                    'Training begins on Monday.' || chr(10) || 'Tell your team.', now() - n * interval '1 hour'
                from generate_series(1, 30) n
                """);
        run(play, """
                insert into work_handover (project_key, from_person, to_person, why, named_by, named_at, state, words,
                    ended_at)
                select :key, :me, :cio, 'A new post, at ' || :long, :me, now(), 'declined', 'I have enough.', now()
                from generate_series(1, 12) n
                """);
        run(play, """
                insert into absence (person, substitute, first_day, last_day, said_by, reason, said_at)
                select :me, :cio, current_date - 20 * n, current_date - 20 * n + 5, :me, 'Asked for by ' || :long, now()
                from generate_series(1, 12) n
                """);
    }

    /** The other project is asked for again and again, and stays what it is. */
    public void isRefusedBy(Play play, Play other) {
        sql.sql("""
                        insert into project_merge (project_key, into_project, why, asked_by, asked_at, state, answered_by,
                            words, answered_at)
                        select :key, :other, 'Both change the same orders, and ' || :long, :me, now(), 'declined', :me,
                            'Not before May.', now() from generate_series(1, 12) n
                        """)
                .param("key", play.key())
                .param("other", other.key())
                .param("me", play.sponsor().username())
                .param("long", LONG)
                .update();
    }

    private void run(Play play, String statement) {
        Map<String, String> words = Map.of(
                "key", play.key(),
                "me", play.sponsor().username(),
                "cio", play.cio().username(),
                "manager", play.manager().username(),
                "long", LONG);
        JdbcClient.StatementSpec said = sql.sql(statement);
        for (String word : words.keySet()) {
            if (statement.contains(":" + word)) {
                said = said.param(word, Objects.requireNonNull(words.get(word)));
            }
        }
        said.update();
    }
}
