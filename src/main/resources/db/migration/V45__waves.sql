-- how far each wave of a project has come; a project that names no waves has one of all its units
create table wave_progress (
    project_key text not null references project,
    wave int not null check (wave > 0),
    phase text not null check (phase in ('prepare', 'go-live', 'live', 'closed')),
    entered_at timestamptz not null,
    rehearsal boolean not null default rehearsing(),
    primary key (project_key, wave)
);
create trigger wave_progress_rehearsed before update on wave_progress for each row execute function mark_rehearsal();

-- what went wrong after a wave went live, how people work around it, and when it was solved
create table incident (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    wave int not null check (wave > 0),
    what text not null,
    since date not null,
    workaround text,
    solved_on date,
    recorded_by text not null,
    recorded_at timestamptz not null,
    changed_by text,
    changed_at timestamptz,
    rehearsal boolean not null default rehearsing()
);
create index incident_of on incident (project_key, wave, id);
create trigger incident_rehearsed before update on incident for each row execute function mark_rehearsal();

-- of which wave a signature speaks and a task is; null where all units go live together
alter table sign_off_request add column wave int;
alter table work_item add column wave text;
alter table remedy add column wave int;

-- where a wave's go-live was to move, from when and why, and what the sponsor said to it
create table wave_postponement (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    wave int not null check (wave > 0),
    from_day date not null,
    to_day date not null check (to_day > from_day),
    why text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    state text not null check (state in ('asked', 'agreed', 'refused')),
    answered_by text,
    words text,
    answered_at timestamptz,
    rehearsal boolean not null default rehearsing()
);
create unique index wave_postponement_open on wave_postponement (project_key, wave) where state = 'asked';
create index wave_postponement_of on wave_postponement (project_key, id);
create trigger wave_postponement_rehearsed before update on wave_postponement
    for each row execute function mark_rehearsal();
