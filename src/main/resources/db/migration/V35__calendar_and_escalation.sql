-- the organization's business days, and when it reminds and escalates; one row, from the beginning
create table calendar (
    one            boolean primary key default true check (one),
    working_days   text[] not null check (cardinality(working_days) > 0),
    remind_before  int not null check (remind_before between 0 and 30),
    escalate_after int not null check (escalate_after between 1 and 60),
    changed_by     varchar(64),
    changed_at     timestamptz
);
insert into calendar (working_days, remind_before, escalate_after)
values ('{monday,tuesday,wednesday,thursday,friday}', 1, 2);

create table holiday (
    day  date primary key,
    name varchar(200) not null
);

-- what is still to be done about work that is or becomes late, and the moment from which it counts as late; work that is
-- there already, or that an older node opens meanwhile, is taken up when it is first looked for
alter table work_item
    add column given_to text,
    add column given_at timestamptz,
    add column late_from timestamptz,
    add column chase text not null default 'remind' check (chase in ('remind', 'escalate'));
create index work_item_chase on work_item (chase, late_from) where state = 'open';
create index work_item_unchased on work_item (id) where state = 'open' and late_from is null and due_at is not null;

-- to whom late work was brought; ended once somebody else has the work
create table escalation (
    id        bigint generated always as identity primary key,
    work_item text not null references work_item,
    recipient varchar(64) not null,
    holder    varchar(64),
    at        timestamptz not null,
    ended_at  timestamptz
);
create unique index escalation_once on escalation (work_item, recipient) where ended_at is null;
create index escalation_of on escalation (recipient, work_item);

create table urge (
    work_item text not null references work_item,
    urged_by  varchar(64) not null,
    day       date not null,
    primary key (work_item, urged_by, day)
);

-- what a mail about work is for: new work, a reminder, something escalated, or somebody urging
alter table outbox
    add column kind text not null default 'task' check (kind in ('task', 'reminder', 'escalation', 'urge')),
    add column sender varchar(64);
