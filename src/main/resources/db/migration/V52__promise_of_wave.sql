-- Which wave of the project a promise is about, counted from 1, where it was given in a wave and about none of its units:
-- “before go-live” is before that of the wave. Null where it is about a unit, or about the project as a whole.
alter table commitment add column wave int check (wave >= 1);
