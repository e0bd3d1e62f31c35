create table project (
    key text primary key,
    name text not null,
    purpose text not null,
    go_live date not null,
    sponsor text not null,
    cio text not null,
    it_lead text not null,
    change_manager text not null,
    process_owner text,
    controller text,
    employee_representative text,
    status text not null check (status in ('running', 'ended', 'cancelled')),
    phase text not null check (phase in ('align', 'prepare', 'go-live', 'live', 'closed')),
    created_by text not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    closing text
);

create table project_unit (
    project_key text not null references project,
    unit text not null,
    position int not null,
    primary key (project_key, unit)
);
create index project_unit_by_unit on project_unit (unit, project_key);

create table project_functionality (
    project_key text not null references project,
    key text not null,
    name text not null,
    position int not null,
    primary key (project_key, key)
);

create table project_wave (
    project_key text not null references project,
    position int not null,
    name text not null,
    go_live date not null,
    units text[] not null,
    primary key (project_key, position)
);

create table project_impact (
    project_key text not null references project,
    unit text not null,
    functionality text not null,
    level int not null check (level between 0 and 5),
    primary key (project_key, unit, functionality)
);

create table project_vendor (
    project_key text not null references project,
    position int not null,
    name text not null,
    people text[] not null,
    primary key (project_key, position)
);

create table project_benefit (
    project_key text not null references project,
    position int not null,
    name text not null,
    measure text not null,
    baseline numeric,
    target numeric,
    owner text,
    primary key (project_key, position)
);

create table charter_section (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    side text not null check (side in ('business', 'it')),
    text text not null,
    author text not null,
    written_at timestamptz not null
);
create index charter_section_latest on charter_section (project_key, side, id desc);

create table remedy (
    id bigint generated always as identity primary key,
    project_key text not null references project,
    text text not null,
    author text not null,
    written_at timestamptz not null
);
create index remedy_latest on remedy (project_key, id desc);
