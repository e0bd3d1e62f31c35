-- How long hypercare takes is a value of each plan. What the machine's setting said goes on counting in projects that are
-- there, whether or not their plan is frozen: so it is written past the trigger that wants a signature for each change.
alter table plan_value disable trigger plan_value_is_signed;
insert into plan_value (project_key, name, value, source, set_at)
select key, 'hypercare-days',
    least(366, greatest(0, floor(extract(epoch from cast(upper('${hypercare}') as interval)) / 86400)))::int::text, 'default', created_at
from project;
alter table plan_value enable trigger plan_value_is_signed;

-- what the employee representative may limit besides: interviews of volunteers only, no nominations, no remarks
alter table personal_data add column volunteers boolean not null default false;
alter table personal_data add column parts boolean not null default true;
alter table personal_data add column remarks boolean not null default true;

-- whether who was drawn said that they volunteer; null where they were not asked or have not answered
alter table perception_interview add column volunteered boolean;
