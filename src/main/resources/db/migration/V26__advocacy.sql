create table advocacy_message (
    id bigint generated always as identity primary key,
    project_key text not null,
    benefit text not null,
    worse text not null,
    author text not null,
    written_at timestamptz not null,
    published_at timestamptz
);
create index advocacy_message_latest on advocacy_message (project_key, id desc);

create table sponsor_act (
    id bigint generated always as identity primary key,
    project_key text not null,
    sponsor text not null,
    act text not null,
    done_on date not null,
    witness text not null,
    recorded_at timestamptz not null
);
create index sponsor_act_by_project on sponsor_act (project_key, id);
