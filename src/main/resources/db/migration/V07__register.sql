-- The national register: each certificate with its content as it was certified, and its life. Expired and not yet in force are never stored.

create table certificate (
    id             uuid         not null constraint pk_certificate primary key,
    version        bigint       not null,
    number         varchar(24)  not null constraint uq_certificate_number unique,
    qualification  varchar(10)  not null,
    year_issued    integer      not null,
    serial         integer      not null,
    status_index   bigint       not null constraint uq_certificate_status_index unique,
    control_code   varchar(8)   not null,
    person_id      uuid         not null constraint fk_certificate_person references person (id),
    holder_name    varchar(320) not null,
    name_key       varchar(320) not null,
    -- one certificate in force a person and qualification (R63): the person's id while it is, null afterwards
    standing_key   varchar(50) constraint uq_certificate_standing unique,
    issued_on      date         not null,
    valid_from     date         not null,
    valid_until    date         not null,
    state          varchar(12)  not null constraint ck_certificate_state check (state in ('ISSUED', 'SUSPENDED', 'WITHDRAWN', 'SURRENDERED', 'REPLACED')),
    content        text         not null,
    content_digest varchar(64)  not null,
    constraint uq_certificate_serial unique (qualification, year_issued, serial),
    constraint ck_certificate_days check (valid_until > valid_from and valid_from >= issued_on)
);
create index ix_certificate_person on certificate (person_id);
create index ix_certificate_name_key on certificate (name_key);

-- What happened to a certificate; added to, never changed
create table certificate_event (
    id              uuid                     not null constraint pk_certificate_event primary key,
    certificate_id  uuid                     not null constraint fk_certificate_event_certificate references certificate (id),
    position        integer                  not null,
    kind            varchar(12)              not null constraint ck_certificate_event_kind check (kind in
        ('ISSUED', 'SUSPENDED', 'LIFTED', 'WITHDRAWN', 'SURRENDERED', 'REPLACED')),
    happened_on     date                     not null,
    happened_at     timestamp with time zone not null,
    author_id       uuid                     not null constraint fk_certificate_event_author references person (id),
    ground          varchar(40)              not null,
    explanation     varchar(2000)            not null,
    decision_number varchar(20)              not null,
    constraint uq_certificate_event unique (certificate_id, position)
);

-- The last number given, under a lock: no gaps within qualification and year (R60). status: the last place in the status list.
create table register_counter (
    name varchar(20) not null constraint pk_register_counter primary key,
    last bigint      not null
);
insert into register_counter (name, last) values ('status', -1);
