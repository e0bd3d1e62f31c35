-- nodes that run; each says so every few seconds, by the database's clock
create table running_node (
    id uuid primary key,
    steady_since timestamptz not null, -- since when it has said so without a gap: only then does it judge others
    seen_at timestamptz not null
);

-- Which node sends a mail. It counts for the try that it was written with: the version before claims without a word.
alter table outbox add column claimed_by uuid;
alter table outbox add column claimed_try int;
alter table link_letter add column claimed_by uuid;
alter table link_letter add column claimed_try int;
create index outbox_claimed on outbox (claimed_by) where state = 'sending';
create index link_letter_claimed on link_letter (claimed_by) where state = 'sending';
