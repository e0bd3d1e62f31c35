-- from which to which day somebody is absent, both included, and who stands in for them; past ones stay
create table absence (
    id          bigint generated always as identity primary key,
    person      varchar(64) not null references person,
    substitute  varchar(64) not null references person,
    first_day   date not null,
    last_day    date not null,
    said_by     varchar(64) not null,
    reason      varchar(200), -- why somebody else entered it; never why the person is away
    said_at     timestamptz not null,
    declined_at timestamptz,
    ended_at    timestamptz,
    rehearsal   boolean not null default rehearsing(),
    check (first_day <= last_day),
    check (person <> substitute)
);
create index absence_of on absence (person, last_day);
create index absence_with on absence (substitute, last_day);
create trigger absence_rehearsed before update on absence for each row execute function mark_rehearsal();

-- each word said about an absence; rows are only added
create table absence_change (
    id         bigint generated always as identity primary key,
    absence    bigint not null references absence,
    change     text not null check (change in ('said', 'changed', 'declined', 'ended')),
    substitute varchar(64) not null,
    first_day  date not null,
    last_day   date not null,
    who        varchar(64) not null,
    reason     varchar(200),
    at         timestamptz not null,
    rehearsal  boolean not null default rehearsing()
);
create index absence_change_of on absence_change (absence, id);

create function absence_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was said about an absence is only added to';
end
$$;
create trigger absence_change_stays before update or delete on absence_change
    for each row execute function absence_record_stays();

-- what is about no project
alter table message alter column project_key drop not null;

-- for whom a substitute acted; null where one acted for oneself
alter table work_item add column acted_for varchar(64);
alter table act add column acted_for varchar(64);
alter table sign_off add column acted_for varchar(64);
