-- what is free to take is found by whom it is for, without looking at what is for others
create index work_item_free_by_unit on work_item (unit, role, due_at, id) include (project_key)
    where state = 'open' and assignee is null;
create index work_item_free_for on work_item (intended, due_at, id) include (project_key)
    where state = 'open' and assignee is null;
