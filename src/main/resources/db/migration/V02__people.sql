-- Persons, the organisations they belong to, and whether they are fit: no diagnosis, only "fit", "fit with a restriction", "unfit".

create table organisation (
    id       uuid         not null constraint pk_organisation primary key,
    version  bigint       not null,
    name     varchar(200) not null,
    -- lower case, no accents, words sorted: one organisation a name however it is written
    name_key varchar(200) not null constraint uq_organisation_name unique,
    kind     varchar(20)  not null constraint ck_organisation_kind check (kind in
        ('NATIONAL_NGO', 'PNC', 'FARDC', 'AUTHORITY', 'OTHER_STATE', 'INTERNATIONAL')),
    provider boolean      not null
);

create table person (
    id              uuid         not null constraint pk_person primary key,
    version         bigint       not null,
    nom             varchar(100) not null,
    postnom         varchar(100) not null,
    prenom          varchar(100) not null,
    name_key        varchar(300) not null,
    sex             varchar(10)  not null constraint ck_person_sex check (sex in ('F', 'M', 'NOT_STATED')),
    birth_date      date,
    birth_place     varchar(100) not null,
    province        varchar(40)  not null,
    identity_kind   varchar(40)  not null,
    -- null while no document was seen (R19)
    identity_number varchar(60) constraint uq_person_identity_number unique,
    organisation_id uuid constraint fk_person_organisation references organisation (id),
    phone           varchar(40)  not null
);
create index ix_person_name_key on person (name_key);
create index ix_person_organisation on person (organisation_id);

create table fitness (
    id          uuid                     not null constraint pk_fitness primary key,
    person_id   uuid                     not null constraint fk_fitness_person references person (id),
    outcome     varchar(25)              not null constraint ck_fitness_outcome check (outcome in ('FIT', 'FIT_WITH_RESTRICTION', 'UNFIT')),
    issued_on   date                     not null,
    valid_until date                     not null,
    recorded_at timestamp with time zone not null,
    constraint ck_fitness_days check (valid_until >= issued_on)
);
create index ix_fitness_person on fitness (person_id);

alter table account add constraint fk_account_person foreign key (person_id) references person (id);
alter table role_grant add constraint fk_role_grant_organisation foreign key (organisation_id) references organisation (id);
