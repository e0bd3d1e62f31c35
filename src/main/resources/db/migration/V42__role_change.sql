-- who was asked to take a leading role over from whom, and what they answered; open until it holds or is off
create table role_change (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    role text not null check (role in ('sponsor', 'cio', 'it-lead', 'change-manager')),
    from_person text not null,
    to_person text not null,
    why text not null,
    named_by text not null,
    named_at timestamptz not null,
    run text,
    state text not null check (state in ('asked', 'taken-over', 'realigning', 'realigned', 'declined', 'withdrawn')),
    words text,
    answered_at timestamptz,
    ended_at timestamptz,
    rehearsal boolean not null default rehearsing()
);
create unique index role_change_open on role_change (project_key, role) where ended_at is null;
create index role_change_of on role_change (project_key, id);
create trigger role_change_rehearsed before update on role_change for each row execute function mark_rehearsal();
