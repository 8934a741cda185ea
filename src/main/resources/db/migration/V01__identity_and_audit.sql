-- Who may sign in, with which roles; and the record of who did what, sealed in a chain a moment after it is committed.

create table account (
    id            uuid         not null constraint pk_account primary key,
    version       bigint       not null,
    username      varchar(60)  not null constraint uq_account_username unique,
    password_hash varchar(200) not null,
    display_name  varchar(200) not null,
    language      varchar(2)   not null constraint ck_account_language check (language in ('FR', 'EN')),
    -- One account a person; the key to person follows with that table.
    person_id     uuid constraint uq_account_person unique,
    active        boolean      not null
);

create table role_grant (
    id              uuid        not null constraint pk_role_grant primary key,
    account_id      uuid        not null constraint fk_role_grant_account references account (id),
    role            varchar(30) not null constraint ck_role_grant_role check (role in ('ADMIN', 'COURSE_MANAGER',
        'ORGANISATION_OFFICER', 'ACCREDITATION_OFFICER', 'DECIDER', 'INSPECTOR', 'APPEAL_PANEL', 'AUDITOR', 'REPORTER')),
    organisation_id uuid,
    constraint ck_role_grant_place check ((role in ('COURSE_MANAGER', 'ORGANISATION_OFFICER')) = (organisation_id is not null))
);
create index ix_role_grant_account on role_grant (account_id);

-- The order of events within the database; the end of a block, as EclipseLink takes it.
create sequence audit_event_seq start with 50 increment by 50;

create table audit_event (
    id           bigint                   not null constraint pk_audit_event primary key,
    at           timestamp with time zone not null,
    account_id   uuid constraint fk_audit_event_account references account (id),
    actor        varchar(200)             not null,
    address      varchar(60)              not null,
    kind         varchar(80)              not null,
    subject      varchar(200)             not null,
    details      text                     not null,
    digest       varchar(64)              not null
);

-- The chain: position n holds the digest of event and of position n - 1.
create table audit_seal (
    position     bigint                   not null constraint pk_audit_seal primary key,
    event_id     bigint                   not null constraint uq_audit_seal_event unique
        constraint fk_audit_seal_event references audit_event (id),
    event_digest varchar(64)              not null,
    previous     varchar(64)              not null,
    digest       varchar(64)              not null,
    sealed_at    timestamp with time zone not null
);

-- One row: the end of the chain, and the lock under which it grows.
create table audit_head (
    id       integer     not null constraint pk_audit_head primary key constraint ck_audit_head_single check (id = 1),
    position bigint      not null,
    digest   varchar(64) not null
);
insert into audit_head (id, position, digest) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
