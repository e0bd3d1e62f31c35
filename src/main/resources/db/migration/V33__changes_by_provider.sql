-- people made and roles replaced at a sign-in by OpenID Connect
create table change_by_provider (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    username     varchar(64) not null,
    issuer       text not null,
    subject      text not null,
    made         boolean not null,
    roles_before text[] not null,
    roles_after  text[] not null
);
create index change_by_provider_username on change_by_provider (username, at);
