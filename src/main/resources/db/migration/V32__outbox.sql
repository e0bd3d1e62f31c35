-- mails that wait for a node to send them, and those that were sent, for a while
create table outbox (
    id bigint generated always as identity primary key,
    letter uuid not null default gen_random_uuid(),
    recipient text not null,
    message bigint references message,
    work_items text[] not null default '{}',
    written_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
    tries int not null default 0,
    next_try timestamptz not null,
    last_error text,
    ended_at timestamptz,
    check ((message is null) = (cardinality(work_items) > 0))
);
create index outbox_open on outbox (id) where state in ('waiting', 'sending');
create index outbox_open_of on outbox (recipient, id) where state in ('waiting', 'sending');
create index outbox_failed on outbox (recipient, id) where state = 'failed';
create index outbox_ended on outbox (ended_at) where ended_at is not null;

-- when mail to the person's present address was refused for good; null where it was not
alter table person add mail_returned_at timestamptz;
