-- The authority's parameters ([p:…] in the rules), each value with its date of effect and its reason. A case keeps what was in force when it began.

create table policy_parameter (
    id             uuid                     not null constraint pk_policy_parameter primary key,
    name           varchar(40)              not null,
    amount         numeric(10, 4)           not null,
    effective_from date                     not null,
    reason         varchar(500)             not null,
    recorded_at    timestamp with time zone not null,
    constraint uq_policy_parameter unique (name, effective_from)
);
