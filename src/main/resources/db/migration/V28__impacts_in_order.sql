-- a project's impacts come back in the order they were given
alter table project_impact add column position int not null default 0;
