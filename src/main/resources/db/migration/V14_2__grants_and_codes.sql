-- R1, R4: a role is granted with a reason and days, one of the authority by two persons; nothing is removed, so that it stands for the auditor.
-- And accounts without e-mail: a one-time code instead of a password, kept as a digest.

alter table role_grant add column version bigint default 1 not null;
alter table role_grant add column state varchar(10) default 'GRANTED' not null;
alter table role_grant add constraint ck_role_grant_state check (state in ('PROPOSED', 'GRANTED', 'DECLINED', 'REVOKED'));
alter table role_grant add column reason varchar(500) default '' not null;
alter table role_grant add column first_day date;
alter table role_grant add column last_day date;
alter table role_grant add constraint ck_role_grant_days check (last_day >= first_day);
-- Null where nobody was there to propose: the first administrator, and what was granted before this record began
alter table role_grant add column proposed_by uuid constraint fk_role_grant_proposed_by references account (id);
alter table role_grant add column proposed_at timestamp with time zone;
alter table role_grant add column decided_by uuid constraint fk_role_grant_decided_by references account (id);
alter table role_grant add column decided_at timestamp with time zone;
alter table role_grant add column revoked_by uuid constraint fk_role_grant_revoked_by references account (id);
alter table role_grant add column revoked_at timestamp with time zone;
-- Why it was declined or taken away
alter table role_grant add column end_reason varchar(500) default '' not null;
-- Two persons, held by the database too
alter table role_grant add constraint ck_role_grant_two check (decided_by is null or decided_by <> proposed_by or state = 'DECLINED');

alter table account add column inactive_since timestamp with time zone;
alter table account add column inactive_by uuid constraint fk_account_inactive_by references account (id);
alter table account add column inactive_reason varchar(500) default '' not null;
alter table account alter column password_hash drop not null;

-- One row: the lock under which roles and accounts change, so that two administrators never act on what the other is just changing.
create table account_lock (
    id integer not null constraint pk_account_lock primary key constraint ck_account_lock_single check (id = 1)
);
insert into account_lock (id) values (1);

-- Asked for by the one, and for accounts with a role of the authority issued by another; issued: there is a digest.
create table one_time_code (
    account_id   uuid                     not null constraint pk_one_time_code primary key constraint fk_one_time_code_account references account (id),
    version      bigint                   not null,
    reason       varchar(500)             not null,
    requested_by uuid                     not null constraint fk_one_time_code_requested_by references account (id),
    requested_at timestamp with time zone not null,
    digest       varchar(200),
    issued_by    uuid constraint fk_one_time_code_issued_by references account (id),
    issued_at    timestamp with time zone,
    valid_until  timestamp with time zone,
    constraint ck_one_time_code_issued check ((digest is null) = (issued_by is null) and (digest is null) = (issued_at is null)
        and (digest is null) = (valid_until is null))
);
