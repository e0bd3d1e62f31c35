create table shipped_playbook (
    name text not null,
    content_hash text not null,
    deployed_at timestamptz not null,
    primary key (name, content_hash)
);
