-- What the employee representative was asked about the personal data that a project collects, and the limits that hold;
-- one row for each time. Projects from before have none: nothing is held up in them.
create table personal_data (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    number int not null,
    state text not null check (state in ('skipped', 'asked', 'refused', 'agreed', 'not-agreed')),
    interviews boolean not null default true,
    ballots boolean not null default true,
    smallest_group int not null default 5 check (smallest_group between 5 and 50),
    names boolean not null default true,
    retention_days int check (retention_days between 1 and 3650),
    asked_by text,
    why text,
    asked_at timestamptz not null,
    answered_by text,
    words text,
    changed text,
    dissent text,
    dissent_by text,
    answered_at timestamptz,
    rehearsal boolean not null default rehearsing(),
    unique (project_key, number)
);
create unique index personal_data_open on personal_data (project_key) where state in ('asked', 'refused');
create trigger personal_data_rehearsed before update on personal_data for each row execute function mark_rehearsal();

-- how many of a unit are trained, where it was agreed not to keep who
create table trainee_count (
    project_key text not null,
    unit text not null,
    people int not null,
    rehearsal boolean not null default rehearsing(),
    primary key (project_key, unit)
);

-- whether people were asked for a ballot, and of how many answers a figure has to be at least
alter table perception_round add column ballots boolean not null default true;
alter table perception_round add column smallest_group int not null default 5;
create index perception_voter_by_person on perception_voter (person, round);
