-- letters that bring a one-time link; apart from outbox, since the version before drops what it does not know there.
-- No row holds the link: it is made when the letter leaves.
create table link_letter (
    id         bigint generated always as identity primary key,
    letter     uuid not null default gen_random_uuid(),
    recipient  varchar(64) not null references person on delete cascade,
    address    text not null,
    link_until timestamptz not null,
    written_at timestamptz not null,
    state      text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
    tries      int not null default 0,
    next_try   timestamptz not null,
    last_error text,
    ended_at   timestamptz
);
create index link_letter_open on link_letter (id) where state in ('waiting', 'sending');
create index link_letter_open_of on link_letter (recipient, id) where state in ('waiting', 'sending');
create index link_letter_failed on link_letter (recipient, id) where state = 'failed';
create index link_letter_ended on link_letter (ended_at) where ended_at is not null;
