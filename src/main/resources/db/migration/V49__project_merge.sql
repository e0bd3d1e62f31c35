-- the project that this one went into; its status stays 'cancelled' for the version before
alter table project add column merged_into text references project;

-- who asked to let a project go into another, and what the other’s sponsor answered
create table project_merge (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    into_project text not null references project,
    why text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    run text,
    state text not null check (state in ('asked', 'merged', 'declined', 'withdrawn')),
    answered_by text,
    words text,
    answered_at timestamptz,
    rehearsal boolean not null default rehearsing(),
    check (project_key <> into_project)
);
create unique index project_merge_open on project_merge (project_key) where state = 'asked';
create index project_merge_of on project_merge (project_key, id);
create index project_merge_into on project_merge (into_project, id);
create trigger project_merge_rehearsed before update on project_merge for each row execute function mark_rehearsal();

-- promises that do not go along, each with the reason that the sponsor signed
create table project_merge_release (
    id bigint generated always as identity primary key,
    merge bigint not null references project_merge,
    project_key text not null,
    promise bigint not null,
    why text not null,
    rehearsal boolean not null default rehearsing(),
    unique (merge, promise)
);

-- a promise goes on in another project as a row of its own, and what was broken before stays broken
alter table commitment add column continues bigint references commitment;
alter table commitment add column broken_before int not null default 0;
-- side by side: the version before writes the three decisions that were allowed, and shows any other by its word
alter table commitment_decision drop constraint commitment_decision_decision_check;
-- side by side: all that the version before writes is still allowed
alter table commitment_decision add constraint commitment_decision_decision_check
    check (decision in ('new-date', 'released', 'broken', 'continued'));
