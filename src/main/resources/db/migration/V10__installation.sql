-- What this database holds, told once and for ever: a demonstration's invented data never become real ones, nor the other way round.
create table installation (
    id        integer                  not null constraint pk_installation primary key constraint ck_installation_single check (id = 1),
    kind      varchar(20)              not null constraint ck_installation_kind check (kind in ('REAL', 'DEMONSTRATION')),
    opened_at timestamp with time zone not null
);
