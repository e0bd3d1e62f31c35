-- Which units are IT's, and whether the project begins with listening.
create table project_listening (
    project_key text primary key,
    it_delivery text[] not null,
    it_operations text[] not null,
    first boolean not null
);

create table perception_round (
    id bigint generated always as identity primary key,
    project_key text not null,
    number int not null,
    run text not null,
    state text not null check (state in ('interviews', 'open', 'closed', 'told')),
    seed text not null, -- who is interviewed follows from it, see perception_interview
    why text, -- for what people are asked; none where the project began with it
    began_at timestamptz not null,
    closes date,
    closed_at timestamptz,
    said text,
    doing text,
    told_at timestamptz,
    rehearsal boolean not null default rehearsing(),
    unique (project_key, number)
);
create index perception_round_by_run on perception_round (run);
create trigger perception_round_rehearsed before update on perception_round
    for each row execute function mark_rehearsal();

-- everybody who could be drawn, in the order that the seed gives, so that the draw can be checked
create table perception_interview (
    id bigint generated always as identity primary key,
    round bigint not null references perception_round,
    project_key text not null,
    unit text not null,
    person text not null,
    place int not null,
    drawn boolean not null,
    task text,
    held boolean,
    why_not text,
    rehearsal boolean not null default rehearsing(),
    unique (round, person)
);
create index perception_interview_by_task on perception_interview (task) where task is not null;

create table pain_point (
    id bigint generated always as identity primary key,
    round bigint not null references perception_round,
    project_key text not null,
    interview bigint not null unique references perception_interview,
    words text not null,
    state text not null check (state in ('noted', 'confirmed', 'withdrawn')),
    noted_by text not null,
    rehearsal boolean not null default rehearsing()
);
create index pain_point_by_project on pain_point (project_key, id);

create table perception_voter (
    round bigint not null references perception_round,
    project_key text not null,
    person text not null,
    side text not null check (side in ('business', 'it-delivery', 'it-operations', 'vendor')),
    leader boolean not null,
    rehearsal boolean not null default rehearsing(),
    primary key (round, person)
);

-- All ballots of a round in one row, added up and sealed under a key that the database does not have; of each person only
-- that they answered, in the order of the alphabet. One row has no order and no age that tells who came when.
create table perception_urn (
    round bigint primary key references perception_round,
    project_key text not null,
    key_id text not null,
    sealed bytea,
    answered text[] not null default '{}',
    rehearsal boolean not null default rehearsing()
);

create table perception_turnout (
    round bigint not null references perception_round,
    project_key text not null,
    side text not null,
    asked int not null,
    answered int not null,
    rehearsal boolean not null default rehearsing(),
    primary key (round, side)
);

-- What may be shown, and nothing else: what is hidden is never written down. Level 0 are those who could not say.
create table perception_result (
    round bigint not null references perception_round,
    project_key text not null,
    kind text not null check (kind in ('view', 'prediction')),
    side text not null,
    about text not null,
    item text not null,
    level int not null check (level between 0 and 5),
    votes int not null,
    rehearsal boolean not null default rehearsing(),
    primary key (round, kind, side, about, item, level)
);

create table gap_answer (
    id bigint generated always as identity primary key,
    round bigint not null references perception_round,
    project_key text not null,
    words text not null,
    who text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index gap_answer_of on gap_answer (round, id);

create table problem_statement (
    id bigint generated always as identity primary key,
    round bigint not null references perception_round,
    project_key text not null,
    draft int not null,
    author text not null,
    role text not null,
    words text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index problem_statement_of on problem_statement (round, id);

create table statement_dissent (
    id bigint generated always as identity primary key,
    round bigint not null references perception_round,
    project_key text not null,
    business text not null,
    it text not null,
    who text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index statement_dissent_of on statement_dissent (round, id);
