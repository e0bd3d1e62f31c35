create table sign_off_request (
    id uuid primary key,
    task_id text not null unique,
    project_key text not null,
    unit text,
    process_instance text not null,
    process text not null,
    process_version int not null,
    subject text not null,
    kind text not null check (kind in ('agreement', 'attestation', 'approval')),
    role text not null,
    statement text not null,
    shown text not null,
    hash text not null,
    prepared_by text[] not null,
    requested_at timestamptz not null
);
create index sign_off_request_by_group on sign_off_request (process_instance, subject);

create table sign_off (
    id bigint generated always as identity primary key,
    request_id uuid not null unique references sign_off_request,
    project_key text not null,
    signer text not null,
    role text not null,
    unit text,
    decision text not null check (decision in ('agreed', 'attested', 'approved', 'refused')),
    comment text,
    signed_at timestamptz not null
);
create index sign_off_by_project on sign_off (project_key, id);
