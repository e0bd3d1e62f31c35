create table credential (
    username             varchar(64) primary key references person on delete cascade,
    password_hash        text not null,
    set_by_administrator boolean not null,
    demo                 boolean not null default false,
    changed_at           timestamptz not null
);

create table sign_in_failure (
    username varchar(64) not null,
    address  varchar(64) not null,
    failures integer not null,
    last_at  timestamptz not null,
    primary key (username, address)
);
create index sign_in_failure_last_at on sign_in_failure (last_at);

create table one_time_link (
    token_sha256 bytea primary key,
    username     varchar(64) not null references person on delete cascade,
    expires_at   timestamptz not null,
    used_at      timestamptz
);
create index one_time_link_username on one_time_link (username);

-- as spring-session-jdbc asks for it
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
