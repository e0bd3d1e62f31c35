-- How many business days before its due day work is reminded of, and after how many it is escalated, is a value of each
-- plan. The scan for late work reads it beside the project's state, where every new value is put as it is written.
alter table project
    add column remind_before int not null default 1 check (remind_before between 0 and 30),
    add column escalate_after int not null default 2 check (escalate_after between 1 and 60);
create function plan_spans() returns trigger language plpgsql as $$
begin
    if new.name = 'remind-before' then
        update project set remind_before = new.value::int where key = new.project_key;
    else
        update project set escalate_after = new.value::int where key = new.project_key;
    end if;
    return null;
end
$$;
create trigger plan_spans after insert on plan_value for each row
    when (new.name in ('remind-before', 'escalate-after')) execute function plan_spans();

-- More of what an organization chooses is a value of each plan. What counted goes on counting in projects that are there,
-- whether or not their plan is frozen: so it is written past the trigger that wants a signature for each change.
alter table plan_value disable trigger plan_value_is_signed;
alter table project disable trigger project_rehearsed;
insert into plan_value (project_key, name, value, source, set_at)
select p.key, d.name, d.value, 'default', p.created_at
from project p cross join (values
    ('checkpoint-rhythm', '3'),
    ('checkpoint-days', '10'),
    ('missed-dates-hold-go-live', '2'),
    ('refusals-before-sponsor', '3'),
    ('remind-before', (select remind_before::text from calendar)),
    ('escalate-after', (select escalate_after::text from calendar))) as d (name, value)
order by p.key, d.name;
alter table plan_value enable trigger plan_value_is_signed;
alter table project enable trigger project_rehearsed;

-- which promises of who had a role its successor keeps as they stand, said as they took it over; they are asked for the others
alter table role_change add column promises_kept bigint[] not null default '{}';
