-- which version of Rapport a node runs; a node of an older version does not say it
alter table running_node add column version text;

-- Versions before V51 do not even say that they run. Until when nodes of one may be there that only their sessions tell of.
create table silent_nodes (
    possible_until timestamptz not null
);

-- An empty database has not been worked on by any, and one that has had V51 for a week is not upgraded from before it.
insert into silent_nodes (possible_until)
select now() + interval '7 days' where exists (select from act_re_procdef)
    and exists (select from flyway_schema_history where version = '51' and installed_on > now() - interval '7 days');
