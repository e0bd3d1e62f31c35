-- Whom it is promised to by name, who keeps it now, and where it stands; what happened to it is in the tables below.
alter table commitment
    add column recipient text,
    add column holder text,
    add column asked_by text,
    add column after_go_live boolean not null default false,
    add column due_now date,
    add column run text,
    add column instead_of bigint,
    add column settled_at timestamptz;
create index commitment_by_run on commitment (run) where run is not null;
create index commitment_by_person on commitment (project_key, recipient, holder);

create table commitment_answer (
    id bigint generated always as identity primary key,
    commitment bigint not null references commitment,
    project_key text not null,
    about text not null check (about in ('promise', 'date', 'handover', 'handover-date')),
    accepted boolean not null,
    words text,
    wanted date,
    who text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index commitment_answer_of on commitment_answer (commitment, id);

create table commitment_criterion (
    id bigint generated always as identity primary key,
    commitment bigint not null references commitment,
    project_key text not null,
    criterion text not null,
    due date not null,
    who text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index commitment_criterion_of on commitment_criterion (commitment, id);

create table commitment_claim (
    id bigint generated always as identity primary key,
    commitment bigint not null references commitment,
    project_key text not null,
    says text not null check (says in ('kept', 'late')),
    evidence text not null,
    due date not null,
    who text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index commitment_claim_of on commitment_claim (commitment, id);

create table commitment_verdict (
    id bigint generated always as identity primary key,
    commitment bigint not null references commitment,
    project_key text not null,
    claim bigint references commitment_claim,
    verdict text not null check (verdict in ('kept', 'partly', 'broken')),
    words text not null,
    wanted date,
    who text not null,
    role text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index commitment_verdict_of on commitment_verdict (commitment, id);

create table commitment_handover (
    id bigint generated always as identity primary key,
    commitment bigint not null references commitment,
    project_key text not null,
    from_person text not null,
    to_person text not null,
    why text not null,
    run text not null,
    who text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index commitment_handover_of on commitment_handover (commitment, id);
create index commitment_handover_by_run on commitment_handover (run);

create table commitment_move (
    id bigint generated always as identity primary key,
    commitment bigint not null references commitment,
    project_key text not null,
    old_due date not null,
    new_due date not null,
    why text not null,
    who text not null,
    agreed_by text,
    handover bigint references commitment_handover,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index commitment_move_of on commitment_move (commitment, id);

create table commitment_decision (
    id bigint generated always as identity primary key,
    commitment bigint not null references commitment,
    project_key text not null,
    decision text not null check (decision in ('new-date', 'released', 'broken')),
    words text not null,
    who text not null,
    role text not null,
    at timestamptz not null,
    rehearsal boolean not null default rehearsing()
);
create index commitment_decision_of on commitment_decision (commitment, id);

create function commitment_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What happened to a promise is only added to';
end
$$;
create trigger commitment_answer_stays before update or delete on commitment_answer
    for each row execute function commitment_record_stays();
create trigger commitment_criterion_stays before update or delete on commitment_criterion
    for each row execute function commitment_record_stays();
create trigger commitment_claim_stays before update or delete on commitment_claim
    for each row execute function commitment_record_stays();
create trigger commitment_verdict_stays before update or delete on commitment_verdict
    for each row execute function commitment_record_stays();
create trigger commitment_move_stays before update or delete on commitment_move
    for each row execute function commitment_record_stays();
create trigger commitment_decision_stays before update or delete on commitment_decision
    for each row execute function commitment_record_stays();
create trigger commitment_handover_stays before update or delete on commitment_handover
    for each row execute function commitment_record_stays();
