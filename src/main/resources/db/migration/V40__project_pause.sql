-- the organization's day on which a project was paused; null while it goes on. To the version before it still runs.
alter table project add column paused_on date;

-- each pause with who asked for it and why, and who ended it; one at a time
create table project_pause (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    paused_by text not null,
    why text not null,
    paused_at timestamptz not null,
    resumed_by text,
    resumed_why text,
    resumed_at timestamptz,
    business_days int, -- by how many what was open is due later
    rehearsal boolean not null default rehearsing(),
    check ((resumed_at is null) = (resumed_by is null)),
    check ((resumed_at is null) = (business_days is null))
);
create unique index project_pause_now on project_pause (project_key) where resumed_at is null;
create index project_pause_of on project_pause (project_key, id);
create trigger project_pause_rehearsed before update on project_pause for each row execute function mark_rehearsal();
