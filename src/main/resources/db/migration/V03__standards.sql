-- Editions of standards and their competencies. An edition is never changed once adopted: an import makes a new one.

create table standard_edition (
    id           uuid         not null constraint pk_standard_edition primary key,
    version      bigint       not null,
    code         varchar(40)  not null,
    edition      varchar(20)  not null,
    title_fr     varchar(200) not null,
    title_en     varchar(200) not null,
    state        varchar(10)  not null constraint ck_standard_edition_state check (state in ('DRAFT', 'ADOPTED', 'CLOSED')),
    file_digest  varchar(64)  not null,
    imported_at  timestamp with time zone not null,
    imported_by  uuid         not null constraint fk_standard_edition_importer references person (id),
    adopted_at   timestamp with time zone,
    adopted_by   uuid constraint fk_standard_edition_adopter references person (id),
    constraint uq_standard_edition unique (code, edition),
    constraint ck_standard_edition_adopted check ((state = 'DRAFT') = (adopted_at is null))
);

create table competency (
    id         uuid         not null constraint pk_competency primary key,
    edition_id uuid         not null constraint fk_competency_edition references standard_edition (id),
    position   integer      not null,
    code       varchar(30)  not null,
    level      varchar(2)   not null constraint ck_competency_level check (level in ('1', '2', '3', '3+')),
    area_code  varchar(10)  not null,
    area_fr    varchar(200) not null,
    area_en    varchar(200) not null,
    title_fr   varchar(500) not null,
    title_en   varchar(500) not null,
    kind       varchar(10)  not null constraint ck_competency_kind check (kind in ('THEORY', 'PRACTICAL', 'BOTH')),
    critical   boolean      not null,
    taught_in  varchar(20)  not null,
    cluster    varchar(200) not null,
    root       varchar(200) not null,
    constraint uq_competency_code unique (edition_id, code)
);
