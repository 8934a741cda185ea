-- Who is signed in, from where: one row a browser, so that each can be ended from any server and survives a restart.
-- Only the digest of the token is kept; an ended one is removed, the audit trail tells of it.
create table sign_in (
    id           uuid                     not null constraint pk_sign_in primary key,
    account_id   uuid                     not null constraint fk_sign_in_account references account (id),
    token_digest varchar(64)              not null constraint uq_sign_in_token unique,
    started_at   timestamp with time zone not null,
    seen_at      timestamp with time zone not null,
    agent        varchar(300)             not null,
    address      varchar(60)              not null
);
create index ix_sign_in_account on sign_in (account_id);
