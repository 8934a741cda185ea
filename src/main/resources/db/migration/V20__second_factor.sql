-- The second factor of an account (docs/adr/0016): a secret that an app on the telephone counts codes from, under the key in the home; the last time
-- step that was used, so that a code is good once; and recovery codes, as keyed digests.

-- Only for accounts that the demonstration makes: they need none until they set one up
alter table account add column factor_exempt boolean default false not null;
update account set factor_exempt = true where exists (select 1 from installation where kind = 'DEMONSTRATION');

-- What was asked of this browser after the password; until it is proven the sign-in is nobody's.
alter table sign_in add column factor varchar(10) default 'NOT_ASKED' not null;
alter table sign_in add constraint ck_sign_in_factor check (factor in ('NOT_ASKED', 'ASKED', 'PROVEN'));
-- The secret that this browser was shown and has not confirmed yet
alter table sign_in add column offered_secret bytea;
alter table sign_in add column offered_at timestamp with time zone;
alter table sign_in add constraint ck_sign_in_offered check ((offered_secret is null) = (offered_at is null));

create table second_factor (
    account_id   uuid                     not null constraint pk_second_factor primary key constraint fk_second_factor_account references account (id),
    version      bigint                   not null,
    secret       bytea                    not null,
    set_up_at    timestamp with time zone not null,
    last_step    bigint                   not null,
    -- A reset asked for by one, to be confirmed by another
    reset_by     uuid constraint fk_second_factor_reset_by references account (id),
    reset_at     timestamp with time zone,
    reset_reason varchar(500) default '' not null,
    constraint ck_second_factor_reset check ((reset_by is null) = (reset_at is null))
);

create table recovery_code (
    -- keyed, and over the account too
    digest     varchar(64) not null constraint pk_recovery_code primary key,
    account_id uuid        not null constraint fk_recovery_code_account references account (id),
    used_at    timestamp with time zone
);
create index ix_recovery_code_account on recovery_code (account_id);
