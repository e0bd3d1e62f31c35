-- what an act with an Idempotency-Key was answered; unreadable without the key, which is not kept
create table kept_answer (
    id bytea primary key, -- SHA-256 of the caller and the key
    fingerprint bytea not null, -- HMAC-SHA-256, under the key, of method, address and body
    answer bytea not null, -- AES-256-GCM, under the key
    kept_at timestamptz not null
);
create index kept_answer_kept_at on kept_answer (kept_at);
