-- Rounds in which executives state what matters most to them, each before seeing the others'.
create table checkpoint (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    number int not null,
    begun_by text,
    begun_at timestamptz not null,
    answers_until date not null,
    next_on date not null,
    revealed_at timestamptz,
    ended_at timestamptz,
    run text,
    rehearsal boolean not null default rehearsing(),
    unique (project_key, number)
);
create trigger checkpoint_rehearsed before update on checkpoint for each row execute function mark_rehearsal();

-- who was asked, and whether they answered themselves
create table checkpoint_executive (
    id bigint generated always as identity primary key,
    checkpoint bigint not null references checkpoint,
    project_key text not null,
    person text not null,
    part text not null check (part in ('sponsor', 'cio', 'executive')),
    answered_by text,
    answered_at timestamptz,
    measured text check (measured in ('company', 'both', 'own')),
    agreed_at timestamptz,
    rehearsal boolean not null default rehearsing(),
    unique (checkpoint, person)
);
create trigger checkpoint_executive_rehearsed before update on checkpoint_executive
    for each row execute function mark_rehearsal();

-- what they stated, the most important first; read by nobody else until the checkpoint is revealed
create table checkpoint_priority (
    executive bigint not null references checkpoint_executive,
    project_key text not null,
    rank int not null,
    goal text not null,
    rehearsal boolean not null default rehearsing(),
    primary key (executive, rank)
);

create table executive_conflict (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    checkpoint bigint not null references checkpoint,
    about text not null,
    owner text not null,
    raised_by text not null,
    raised_at timestamptz not null,
    decide_by date not null,
    missed int not null default 0,
    decision text,
    decided_by text,
    decided_at timestamptz,
    ended_at timestamptz,
    run text,
    rehearsal boolean not null default rehearsing()
);
create index executive_conflict_of on executive_conflict (project_key, id);
create index executive_conflict_by_run on executive_conflict (run) where run is not null;
create trigger executive_conflict_rehearsed before update on executive_conflict
    for each row execute function mark_rehearsal();

-- each date that passed without a decision, and what came after
create table executive_conflict_date (
    id bigint generated always as identity primary key,
    conflict bigint not null references executive_conflict,
    project_key text not null,
    old_date date not null,
    missed boolean not null,
    new_date date,
    why text,
    who text,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index executive_conflict_date_of on executive_conflict_date (conflict, id);
