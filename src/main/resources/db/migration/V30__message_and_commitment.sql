create table message (
    id bigint generated always as identity primary key,
    project_key text not null,
    unit text,
    recipient text not null,
    subject text not null,
    body text not null,
    written_at timestamptz not null,
    read_at timestamptz
);
create index message_by_recipient on message (recipient, id desc);
create index message_unread on message (recipient) where read_at is null;

create table commitment (
    id bigint generated always as identity primary key,
    project_key text not null,
    unit text,
    promise text not null,
    promised_by text not null,
    promised_to text not null,
    due date not null,
    made_at timestamptz not null,
    state text not null default 'open'
);
create index commitment_by_project on commitment (project_key, id);
