-- The editor: each part of a draft is changed on its own (R3), what was taken out can be put back, whoever drafted does not approve, and each
-- step of the review stays readable.

alter table course_module add column revision bigint default 1 not null;
alter table course_module add column changed_by uuid constraint fk_course_module_changed references person (id);
alter table course_module add column changed_at timestamp with time zone;
alter table assessment_part add column revision bigint default 1 not null;
alter table assessment_part add column changed_by uuid constraint fk_assessment_part_changed references person (id);
alter table assessment_part add column changed_at timestamp with time zone;
alter table criterion add column revision bigint default 1 not null;
alter table criterion add column changed_by uuid constraint fk_criterion_changed references person (id);
alter table criterion add column changed_at timestamp with time zone;

alter table curriculum_version add column head_revision bigint default 1 not null;
alter table curriculum_version add column head_changed_by uuid constraint fk_curriculum_head_changed references person (id);
alter table curriculum_version add column head_changed_at timestamp with time zone;
alter table curriculum_version alter column sent_back_reason set data type varchar(2000);

create table curriculum_author (
    version_id uuid not null constraint fk_curriculum_author_version references curriculum_version (id),
    person_id  uuid not null constraint fk_curriculum_author references person (id),
    constraint pk_curriculum_author primary key (version_id, person_id)
);
insert into curriculum_author (version_id, person_id) select id, drafted_by from curriculum_version;

create table curriculum_step (
    version_id  uuid          not null constraint fk_curriculum_step_version references curriculum_version (id),
    position    integer       not null,
    step        varchar(10)   not null constraint ck_curriculum_step
        check (step in ('DRAFTED', 'COPIED', 'REVISED', 'SUBMITTED', 'SENT_BACK', 'APPROVED')),
    person_id   uuid          not null constraint fk_curriculum_step_person references person (id),
    happened_at timestamp with time zone not null,
    reason      varchar(2000) not null,
    constraint pk_curriculum_step primary key (version_id, position)
);
insert into curriculum_step (version_id, position, step, person_id, happened_at, reason)
    select id, 1, 'DRAFTED', drafted_by, drafted_at, '' from curriculum_version;
insert into curriculum_step (version_id, position, step, person_id, happened_at, reason)
    select id, 2, 'APPROVED', approved_by, approved_at, '' from curriculum_version where approved_by is not null;

-- test_id: of a criterion, the practical test it stood in; content: the part as JSON, a test with its criteria
create table curriculum_removed (
    id         uuid        not null constraint pk_curriculum_removed primary key,
    version_id uuid        not null constraint fk_curriculum_removed_version references curriculum_version (id),
    kind       varchar(10) not null constraint ck_curriculum_removed_kind check (kind in ('MODULE', 'PAPER', 'TEST', 'CRITERION')),
    test_id    uuid,
    position   integer     not null,
    code       varchar(20) not null,
    content    text        not null,
    removed_by uuid        not null constraint fk_curriculum_removed_person references person (id),
    removed_at timestamp with time zone not null,
    constraint ck_curriculum_removed_test check ((kind = 'CRITERION') = (test_id is not null))
);
create index ix_curriculum_removed on curriculum_removed (version_id);
