create table act (
    id bigint generated always as identity primary key,
    project_key text not null,
    at timestamptz not null,
    who text,
    act text not null,
    what text not null,
    unit text,
    element text,
    process_instance text
);
create index act_by_project on act (project_key, id);
