-- Course sessions, who works in them, and who is enrolled. Eligibility is evaluated, every rule and every reason, and kept as it was found.

create table course_session (
    id            uuid         not null constraint pk_course_session primary key,
    version       bigint       not null,
    code          varchar(20)  not null constraint uq_course_session_code unique,
    curriculum_id uuid         not null constraint fk_course_session_curriculum references curriculum_version (id),
    provider_id   uuid         not null constraint fk_course_session_provider references organisation (id),
    place         varchar(100) not null,
    province      varchar(40)  not null,
    first_day     date         not null,
    last_day      date         not null,
    places        integer      not null,
    state         varchar(12)  not null constraint ck_course_session_state check (state in
        ('DRAFT', 'ANNOUNCED', 'OPEN', 'RUNNING', 'ASSESSMENT', 'CLOSED', 'ARCHIVED', 'INTERRUPTED', 'CANCELLED')),
    constraint ck_course_session_days check (last_day >= first_day),
    constraint ck_course_session_places check (places between 1 and 200)
);

create table session_staff (
    session_id uuid        not null constraint fk_session_staff_session references course_session (id),
    person_id  uuid        not null constraint fk_session_staff_person references person (id),
    role       varchar(12) not null constraint ck_session_staff_role check (role in ('INSTRUCTOR', 'ASSESSOR', 'MODERATOR')),
    constraint pk_session_staff primary key (session_id, person_id, role)
);
create index ix_session_staff_person on session_staff (person_id);

create table enrolment (
    id           uuid         not null constraint pk_enrolment primary key,
    version      bigint       not null,
    session_id   uuid         not null constraint fk_enrolment_session references course_session (id),
    person_id    uuid         not null constraint fk_enrolment_person references person (id),
    nominator_id uuid constraint fk_enrolment_nominator references organisation (id),
    row_number   integer      not null,
    state        varchar(12)  not null constraint ck_enrolment_state check (state in
        ('PROPOSED', 'ELIGIBLE', 'INELIGIBLE', 'OFFERED', 'ENROLLED', 'ACTIVE', 'PASSED', 'FAILED', 'WITHDRAWN')),
    letter       varchar(100) not null,
    -- R19: names near those of somebody known; a human says whether it is another person
    another_person boolean    not null,
    ground       varchar(1000),
    changed_at   timestamp with time zone not null,
    constraint uq_enrolment_person unique (session_id, person_id),
    constraint uq_enrolment_row unique (session_id, row_number)
);
create index ix_enrolment_person on enrolment (person_id);
