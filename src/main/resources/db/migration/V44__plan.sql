-- what an administrator set as default for new projects, each time; the newest of a name counts
create table organization_default (
    id bigint generated always as identity primary key,
    name text not null,
    value text not null,
    set_by varchar(64) not null,
    set_at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index organization_default_of on organization_default (name, id);

-- what somebody proposed to change in a plan that is frozen with its charter, and what came of it
create table plan_change (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    name text not null,
    from_value text not null,
    to_value text not null,
    why text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    run text,
    state text not null check (state in ('asked', 'approved', 'refused', 'withdrawn')),
    answered_by text,
    words text,
    answered_at timestamptz,
    rehearsal boolean not null default rehearsing(),
    check ((state = 'asked') = (answered_at is null))
);
create unique index plan_change_open on plan_change (project_key, name) where state = 'asked';
create index plan_change_of on plan_change (project_key, id);
create index plan_change_by_run on plan_change (run) where run is not null;
create trigger plan_change_rehearsed before update on plan_change for each row execute function mark_rehearsal();

-- the values of a project's plan, each as it was set; the newest of a name counts, the others stay
create table plan_value (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    name text not null,
    value text not null,
    source text not null check (source in ('default', 'project', 'approval')),
    set_by text, -- none where it was taken over from the organization
    set_at timestamptz not null,
    change bigint unique references plan_change,
    rehearsal boolean not null default rehearsing(),
    check ((source = 'approval') = (change is not null))
);
create index plan_value_of on plan_value (project_key, name, id);

-- since when the plan of a project is frozen with its charter
create table plan_frozen (
    project_key text primary key references project,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);

-- What counted before there were plans goes on counting in projects that are there. What their units state about being
-- ready blocked nobody once the charter was signed, so it does not now.
insert into plan_value (project_key, name, value, source, set_at)
select p.key, d.name,
    case
        when d.name = 'readiness-quorum' and p.phase <> 'align' then '0'
        when d.name = 'advocacy-rhythm' then coalesce((
            select substring(v.text_ from '^P([0-9]+)D$') from act_ru_variable v
            join act_ru_execution e on e.id_ = v.execution_id_
            where v.name_ = 'advocacyRhythm' and e.business_key_ = p.key and v.text_ ~ '^P[0-9]+D$'
            order by v.id_ limit 1), d.value)
        else d.value
    end,
    'default', p.created_at
from project p cross join (values
    ('advocacy-rhythm', '14'),
    ('ballot-days', '10'),
    ('smallest-group', '5'),
    ('gap-wider', '0.5'),
    ('interviewees-per-unit', '2'),
    ('answer-days', '10'),
    ('drafts-before-dissent', '3'),
    ('breaks-before-sponsor', '3'),
    ('promised-after-go-live', '14'),
    ('step-pace', '100'),
    ('readiness-quorum', '100'),
    ('readiness-vetoes', '')) as d (name, value);
insert into plan_frozen (project_key, at) select key, process_time() from project where phase <> 'align';

create function plan_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was set in a plan is only added to';
end
$$;
create trigger organization_default_stays before update or delete on organization_default
    for each row execute function plan_record_stays();
create trigger plan_value_stays before update or delete on plan_value
    for each row execute function plan_record_stays();
create trigger plan_frozen_stays before update or delete on plan_frozen
    for each row execute function plan_record_stays();

-- Who proposed what stays as it was, and an answer is given once.
create function plan_change_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'asked'
        or (new.id, new.project_key, new.name, new.from_value, new.to_value, new.why, new.proposed_by, new.proposed_at)
            is distinct from
            (old.id, old.project_key, old.name, old.from_value, old.to_value, old.why, old.proposed_by, old.proposed_at)
        or (old.run is not null and new.run is distinct from old.run)
    then
        raise exception 'What was proposed for a plan, and its answer, stay as they are';
    end if;
    return new;
end
$$;
create trigger plan_change_stays before update or delete on plan_change
    for each row execute function plan_change_stays();

-- Once the charter is signed, a value needs the approval that somebody else than its proposer signed.
create function plan_value_is_signed() returns trigger language plpgsql as $$
begin
    if (exists (select from plan_frozen f where f.project_key = new.project_key)
            or exists (select from project p where p.key = new.project_key and p.phase <> 'align'))
        and not exists (
            select from plan_change c
            join sign_off_request r on r.process_instance = c.run and r.project_key = c.project_key
                and r.subject = 'threshold-change' and r.kind = 'approval'
            join sign_off s on s.request_id = r.id and s.decision = 'approved' and s.signer <> c.proposed_by
            where c.id = new.change and c.project_key = new.project_key and c.name = new.name
                and c.to_value = new.value)
    then
        raise exception 'This plan is frozen with its charter: a value changes only by a signed approval';
    end if;
    return new;
end
$$;
create trigger plan_value_is_signed before insert on plan_value
    for each row execute function plan_value_is_signed();
