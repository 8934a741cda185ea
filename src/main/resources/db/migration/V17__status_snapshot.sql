-- What held of every certificate at one moment, signed, for those who check without a network (R77, R82). Added to, never changed: what a
-- checker was told stays readable. The head's row is the lock: two nodes make one snapshot, and none goes back behind one before it.

create table status_snapshot (
    serial       bigint                   not null constraint pk_status_snapshot primary key,
    as_of        timestamp with time zone not null,
    use_until    timestamp with time zone not null,
    certificates integer                  not null,
    -- how many life events the register had: more of them now, and there is something to tell
    life_events  bigint                   not null,
    signer       varchar(16)              not null,
    body         text                     not null,
    constraint ck_status_snapshot_days check (use_until > as_of)
);

create table status_snapshot_head (
    id     integer not null constraint pk_status_snapshot_head primary key constraint ck_status_snapshot_head_single check (id = 1),
    serial bigint  not null
);
insert into status_snapshot_head (id, serial) values (1, 0);
