create table playbook_content (
    hash text primary key,
    content bytea not null
);

create table playbook_draft (
    id uuid primary key,
    playbook text not null,
    name text not null,
    purpose text not null,
    calls text[] not null,
    decisions text[] not null,
    forms text[] not null,
    author text not null,
    brought_at timestamptz not null,
    origin text not null check (origin in ('page', 'api', 'modeler', 'shipped', 'brought-back')),
    from_version int,
    based_on int,
    hash text not null,
    findings jsonb not null,
    state text not null check (state in ('waiting', 'published', 'refused', 'faulty', 'taken-back')),
    decided_by text,
    decided_at timestamptz,
    reason text
);
create index playbook_draft_waiting on playbook_draft (brought_at, id) where state = 'waiting';
create index playbook_draft_by_content on playbook_draft (playbook, hash);

create table playbook_draft_file (
    draft uuid not null references playbook_draft,
    path text not null,
    hash text not null references playbook_content,
    size bigint not null,
    kept boolean not null,
    primary key (draft, path)
);

create table playbook_version (
    playbook text not null,
    number int not null,
    draft uuid not null unique references playbook_draft,
    approver text not null,
    published_at timestamptz not null,
    definition text not null unique,
    primary key (playbook, number)
);

create table playbook (
    key text primary key,
    current int not null,
    retired_at timestamptz,
    retired_by text,
    retired_why text,
    foreign key (key, current) references playbook_version (playbook, number)
);

create table playbook_act (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    who text not null,
    act text not null,
    playbook text not null,
    version int,
    draft uuid,
    reason text,
    hash text,
    files jsonb not null
);
create index playbook_act_by_playbook on playbook_act (playbook, id);

create function playbook_act_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The record of playbooks is only added to';
end
$$;
create trigger playbook_act_stays before update or delete on playbook_act
    for each row execute function playbook_act_stays();
create trigger playbook_act_stays_whole before truncate on playbook_act
    for each statement execute function playbook_act_stays();
