-- Marks by attempt, who gave them and who checked them; what the board noted; and what was published, frozen as it was on that day.

create table attempt (
    id                uuid        not null constraint pk_attempt primary key,
    version           bigint      not null,
    session_id        uuid        not null constraint fk_attempt_session references course_session (id),
    enrolment_id      uuid        not null constraint fk_attempt_enrolment references enrolment (id),
    -- the paper or test of the session's curriculum, by its code
    assessment        varchar(20) not null,
    number            integer     not null constraint ck_attempt_number check (number >= 1),
    state             varchar(15) not null constraint ck_attempt_state check (state in
        ('SCHEDULED', 'IN_PROGRESS', 'STOPPED_SAFETY', 'MARKED', 'RETURNED', 'MODERATED', 'PUBLISHED')),
    stopped_at        timestamp with time zone,
    stopped_ground    varchar(1000),
    stopped_criterion varchar(20),
    -- the moderator's last word
    checked_by        uuid constraint fk_attempt_moderator references person (id),
    checked_at        timestamp with time zone,
    returned_reason   varchar(1000),
    constraint uq_attempt unique (enrolment_id, assessment, number),
    constraint ck_attempt_stopped check ((stopped_at is null) = (stopped_ground is null)),
    constraint ck_attempt_checked check (state not in ('RETURNED', 'MODERATED', 'PUBLISHED') or (checked_by is not null and checked_at is not null))
);
create index ix_attempt_session on attempt (session_id);

-- One cell of the mark sheet: a mark, the outcome of a criterion, the minutes taken. An empty one that once had a value stays, empty.
create table attempt_cell (
    id         uuid        not null constraint pk_attempt_cell primary key,
    version    bigint      not null,
    attempt_id uuid        not null constraint fk_attempt_cell_attempt references attempt (id),
    code       varchar(20) not null,
    entry      varchar(20),
    remark     varchar(1000),
    changed_by uuid        not null constraint fk_attempt_cell_person references person (id),
    changed_at timestamp with time zone not null,
    constraint uq_attempt_cell unique (attempt_id, code)
);

-- Everybody who ever marked in an attempt: none of them may check it (R40).
create table attempt_assessor (
    attempt_id uuid not null constraint fk_attempt_assessor_attempt references attempt (id),
    person_id  uuid not null constraint fk_attempt_assessor_person references person (id),
    constraint pk_attempt_assessor primary key (attempt_id, person_id)
);

-- A save that the network repeats is answered as the first time and stored once.
create table mark_request (
    person_id   uuid        not null constraint fk_mark_request_person references person (id),
    request_key varchar(80) not null,
    digest      varchar(64) not null,
    answer      text        not null,
    at          timestamp with time zone not null,
    constraint pk_mark_request primary key (person_id, request_key)
);

-- The jury notes the result before it is published (R47).
create table board_record (
    session_id uuid   not null constraint pk_board_record primary key constraint fk_board_record_session references course_session (id),
    version    bigint not null,
    held_on    date   not null,
    -- one name a line, in order of precedence
    members    text   not null,
    noted_by   uuid   not null constraint fk_board_record_person references person (id),
    noted_at   timestamp with time zone not null
);

-- Frozen (R43). A correction adds a number; no row is ever changed.
create table published_result (
    id           uuid        not null constraint pk_published_result primary key,
    session_id   uuid        not null constraint fk_published_result_session references course_session (id),
    enrolment_id uuid        not null constraint fk_published_result_enrolment references enrolment (id),
    number       integer     not null constraint ck_published_result_number check (number >= 1),
    passed       boolean     not null,
    content      text        not null,
    digest       varchar(64) not null,
    published_by uuid        not null constraint fk_published_result_person references person (id),
    published_at timestamp with time zone not null,
    constraint uq_published_result unique (enrolment_id, number)
);
create index ix_published_result_session on published_result (session_id);
