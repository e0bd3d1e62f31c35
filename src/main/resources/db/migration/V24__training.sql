create table training_need (
    project_key text not null,
    unit text not null,
    functionality text not null,
    level int,
    form text not null,
    hours int not null,
    needed boolean not null,
    confirmed_by text,
    confirmed_at timestamptz,
    primary key (project_key, unit, functionality)
);

create table trainee (
    project_key text not null,
    unit text not null,
    person text not null,
    able boolean,
    primary key (project_key, unit, person)
);

create table training_session (
    id bigint generated always as identity primary key,
    project_key text not null,
    unit text not null,
    held_on date not null,
    place text not null,
    trainer text not null,
    hours int not null,
    scheduled_by text not null,
    scheduled_at timestamptz not null
);
create index training_session_by_unit on training_session (project_key, unit, id);

create table training_change (
    id bigint generated always as identity primary key,
    project_key text not null,
    unit text not null,
    text text not null,
    author text not null,
    written_at timestamptz not null
);
create index training_change_by_unit on training_change (project_key, unit, id);
