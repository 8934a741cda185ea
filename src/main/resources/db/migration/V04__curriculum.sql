-- Curriculum versions: what is taught, how it is assessed, and which competency of which edition each part serves. Frozen by approval.

create table curriculum_version (
    id               uuid          not null constraint pk_curriculum_version primary key,
    version          bigint        not null,
    qualification    varchar(10)   not null,
    number           integer       not null,
    level            varchar(2)    not null,
    provider_id      uuid          not null constraint fk_curriculum_provider references organisation (id),
    edition_id       uuid          not null constraint fk_curriculum_edition references standard_edition (id),
    title_fr         varchar(200)  not null,
    title_en         varchar(200)  not null,
    state            varchar(10)   not null constraint ck_curriculum_state check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'RETIRED')),
    pass_mark        numeric(6, 2) not null,
    scale            numeric(6, 2) not null,
    step             numeric(6, 2) not null,
    drafted_by       uuid          not null constraint fk_curriculum_drafter references person (id),
    drafted_at       timestamp with time zone not null,
    approved_by      uuid constraint fk_curriculum_approver references person (id),
    approved_at      timestamp with time zone,
    sent_back_reason varchar(1000),
    constraint uq_curriculum_version unique (qualification, number),
    constraint ck_curriculum_approved check ((state in ('APPROVED', 'RETIRED')) = (approved_at is not null))
);

create table course_module (
    id         uuid         not null constraint pk_course_module primary key,
    version_id uuid         not null constraint fk_course_module_version references curriculum_version (id),
    position   integer      not null,
    code       varchar(20)  not null,
    title_fr   varchar(200) not null,
    title_en   varchar(200) not null,
    hours      integer      not null constraint ck_course_module_hours check (hours > 0),
    constraint uq_course_module unique (version_id, code)
);

-- A theory paper (/20) or a practical test (by criterion), told apart by kind
create table assessment_part (
    id                 uuid         not null constraint pk_assessment_part primary key,
    version_id         uuid         not null constraint fk_assessment_part_version references curriculum_version (id),
    position           integer      not null,
    kind               varchar(10)  not null constraint ck_assessment_part_kind check (kind in ('PAPER', 'TEST')),
    code               varchar(20)  not null,
    title_fr           varchar(200) not null,
    title_en           varchar(200) not null,
    max_mark           numeric(6, 2),
    floor_mark         numeric(6, 2),
    weight             numeric(6, 2),
    time_limit_minutes integer,
    constraint uq_assessment_part unique (version_id, code),
    constraint ck_assessment_part_paper check (kind <> 'PAPER' or (max_mark > 0 and floor_mark >= 0 and floor_mark <= max_mark and weight > 0
        and time_limit_minutes is null)),
    constraint ck_assessment_part_test check (kind <> 'TEST' or (max_mark is null and floor_mark is null and weight is null and time_limit_minutes > 0))
);

create table criterion (
    id       uuid         not null constraint pk_criterion primary key,
    part_id  uuid         not null constraint fk_criterion_part references assessment_part (id),
    position integer      not null,
    code     varchar(20)  not null,
    title_fr varchar(500) not null,
    title_en varchar(500) not null,
    critical boolean      not null,
    timed    boolean      not null,
    constraint uq_criterion unique (part_id, code)
);

-- owner_id: the module, paper or criterion that serves the competency
create table curriculum_competency (
    version_id    uuid not null constraint fk_curriculum_competency_version references curriculum_version (id),
    owner_id      uuid not null,
    competency_id uuid not null constraint fk_curriculum_competency references competency (id),
    constraint pk_curriculum_competency primary key (version_id, owner_id, competency_id)
);
