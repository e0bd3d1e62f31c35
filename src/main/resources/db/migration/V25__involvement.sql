create table active_role (
    id bigint generated always as identity primary key,
    project_key text not null,
    unit text not null,
    role text not null,
    person text not null,
    hours int not null,
    work text not null,
    nominated_by text not null,
    nominated_at timestamptz not null,
    accepted boolean,
    reason text,
    answered_at timestamptz
);
create index active_role_by_unit on active_role (project_key, unit, id);

create table remark (
    id bigint generated always as identity primary key,
    project_key text not null,
    unit text not null,
    author text not null,
    text text not null,
    given_at timestamptz not null,
    answer text check (answer in ('done', 'will-do', 'will-not')),
    answer_text text,
    answered_by text,
    answered_at timestamptz
);
create index remark_by_unit on remark (project_key, unit, id);
