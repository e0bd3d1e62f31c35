-- side by side: the version before writes the four roles that were allowed, and shows any other by its name
alter table role_change drop constraint role_change_role_check;

-- what becomes of an affected unit while its project runs; open until all who receive it accepted, or it is off
create table unit_change (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    unit text not null,
    what text not null check (what in ('merged', 'split', 'closed')),
    why text not null,
    named_by text not null,
    named_at timestamptz not null,
    run text,
    state text not null check (state in ('asked', 'taken-over', 'dropped', 'withdrawn')),
    known jsonb, -- what the project knew of the unit in the moment in which it was taken over
    ended_at timestamptz,
    rehearsal boolean not null default rehearsing()
);
create unique index unit_change_open on unit_change (project_key, unit) where ended_at is null;
create index unit_change_of on unit_change (project_key, id);
create trigger unit_change_rehearsed before update on unit_change for each row execute function mark_rehearsal();

-- each unit that was asked to receive it, and the answer; the first that accepted has the work, others who is named
create table unit_change_part (
    id bigint generated always as identity primary key,
    change bigint not null references unit_change,
    project_key text not null,
    unit text not null,
    people text[] not null,
    asked_at timestamptz not null,
    accepted boolean,
    words text,
    answered_by text,
    answered_at timestamptz,
    replaced boolean not null default false,
    rehearsal boolean not null default rehearsing()
);
create index unit_change_part_of on unit_change_part (change, id);
create trigger unit_change_part_rehearsed before update on unit_change_part
    for each row execute function mark_rehearsal();

-- who was asked to take over all that somebody holds in a project
create table work_handover (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    from_person text not null,
    to_person text not null,
    why text not null,
    named_by text not null,
    named_at timestamptz not null,
    run text,
    state text not null check (state in ('asked', 'taken-over', 'declined', 'withdrawn')),
    words text,
    ended_at timestamptz,
    rehearsal boolean not null default rehearsing()
);
create unique index work_handover_open on work_handover (project_key, from_person) where ended_at is null;
create index work_handover_of on work_handover (from_person, id);
create index work_handover_in on work_handover (project_key, id);
create trigger work_handover_rehearsed before update on work_handover for each row execute function mark_rehearsal();
