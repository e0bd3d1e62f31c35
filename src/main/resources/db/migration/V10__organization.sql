create table unit (
    key     varchar(64) primary key,
    name    varchar(200) not null,
    parent  varchar(64),
    manager varchar(64)
);

create table person (
    username varchar(64) primary key,
    name     varchar(200) not null,
    email    varchar(254),
    unit     varchar(64),
    language varchar(2) not null check (language in ('en', 'de')),
    hours    numeric(5, 2) not null check (hours between 0 and 168),
    until    date,
    demo     boolean not null default false
);

create table person_role (
    username varchar(64) not null references person on delete cascade,
    role     varchar(32) not null,
    primary key (username, role)
);

-- deferred: the rows of one import may name each other in any order
alter table unit add foreign key (parent) references unit deferrable initially deferred;
alter table unit add foreign key (manager) references person deferrable initially deferred;
alter table person add foreign key (unit) references unit deferrable initially deferred;

create index unit_parent on unit (parent);
create index unit_manager on unit (manager);
create index person_unit on person (unit);
create index person_name on person (lower(name), username);
create index person_role_role on person_role (role);
