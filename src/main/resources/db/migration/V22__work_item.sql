create table work_item (
    id text primary key,
    project_key text not null,
    unit text,
    name text not null,
    why text not null,
    action text not null,
    next_step text not null,
    playbook text not null,
    task text not null,
    form text not null,
    role text not null,
    sign_off boolean not null,
    process_instance text not null,
    intended text,
    assignee text,
    created_at timestamptz not null,
    due_at timestamptz,
    state text not null check (state in ('open', 'completed', 'cancelled')),
    closed_by text,
    closed_at timestamptz,
    answer jsonb
);
create index work_item_open_due on work_item (due_at, id) where state = 'open';
create index work_item_mine on work_item (assignee, due_at, id) where state = 'open';
create index work_item_free on work_item (role, due_at, id) where state = 'open' and assignee is null;
create index work_item_by_unit on work_item (unit, due_at, id) where state = 'open';
create index work_item_by_project on work_item (project_key, state);
create index work_item_done on work_item (closed_by, closed_at desc) where closed_by is not null;
