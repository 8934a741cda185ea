-- Dossiers laid before the authority, every step taken with them, and the authority's decisions: those on a dossier and those on a certificate.

create table dossier (
    id                     uuid        not null constraint pk_dossier primary key,
    version                bigint      not null,
    number                 varchar(16) not null constraint uq_dossier_number unique,
    enrolment_id           uuid        not null constraint fk_dossier_enrolment references enrolment (id),
    session_id             uuid        not null constraint fk_dossier_session references course_session (id),
    provider_id            uuid        not null constraint fk_dossier_provider references organisation (id),
    person_id              uuid        not null constraint fk_dossier_person references person (id),
    -- one dossier an enrolment: the enrolment's id, null once retracted. What was decided stays decided: an appeal answers it, no second dossier
    open_key               varchar(36) constraint uq_dossier_open unique,
    state                  varchar(12) not null constraint ck_dossier_state check (state in
        ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RECOMMENDED', 'DECIDED', 'RETURNED', 'RETRACTED')),
    steps                  integer     not null,
    changed_by             uuid        not null constraint fk_dossier_changed_by references person (id),
    changed_at             timestamp with time zone not null,
    -- what was laid before the authority, as it was on that day (R58 compares)
    facts                  text,
    submitted_by           uuid constraint fk_dossier_submitted_by references person (id),
    submitted_at           timestamp with time zone,
    recommendation         varchar(24) constraint ck_dossier_recommendation check (recommendation in ('GRANT', 'GRANT_WITH_CONDITIONS', 'REFUSE')),
    recommendation_reasons varchar(2000),
    recommended_by         uuid constraint fk_dossier_recommended_by references person (id),
    recommended_at         timestamp with time zone,
    -- the whole case as it was decided (R59)
    frozen_content         text,
    frozen_digest          varchar(64),
    constraint ck_dossier_submitted check (state in ('DRAFT', 'RETRACTED') or (facts is not null and submitted_by is not null and submitted_at is not null)),
    constraint ck_dossier_recommended check (state not in ('RECOMMENDED', 'DECIDED')
        or (recommendation is not null and recommendation_reasons is not null and recommended_by is not null and recommended_at is not null)),
    constraint ck_dossier_frozen check ((state = 'DECIDED') = (frozen_content is not null) and (frozen_content is null) = (frozen_digest is null))
);
create index ix_dossier_enrolment on dossier (enrolment_id);
create index ix_dossier_session on dossier (session_id);
create index ix_dossier_state on dossier (state);

-- What happened to a dossier; added to, never changed
create table dossier_step (
    id         uuid          not null constraint pk_dossier_step primary key,
    dossier_id uuid          not null constraint fk_dossier_step_dossier references dossier (id),
    position   integer       not null,
    action     varchar(15)   not null constraint ck_dossier_step_action check (action in
        ('PREPARED', 'SUBMITTED', 'RETRACTED', 'TAKEN', 'RECOMMENDED', 'SENT_BACK', 'RETURNED', 'TAKEN_UP_AGAIN', 'DECIDED')),
    author_id  uuid          not null constraint fk_dossier_step_author references person (id),
    at         timestamp with time zone not null,
    reason     varchar(2000) not null,
    constraint uq_dossier_step unique (dossier_id, position)
);

-- An act of the authority: on a dossier or on a certificate that exists (R55); added to, never changed
create table decision (
    id                 uuid          not null constraint pk_decision primary key,
    number             varchar(16)   not null constraint uq_decision_number unique,
    kind               varchar(24)   not null constraint ck_decision_kind check (kind in
        ('GRANT', 'GRANT_WITH_CONDITIONS', 'REFUSE', 'SUSPEND', 'LIFT', 'WITHDRAW', 'SURRENDER')),
    dossier_id         uuid constraint fk_decision_dossier references dossier (id) constraint uq_decision_dossier unique,
    certificate_number varchar(24) constraint fk_decision_certificate references certificate (number),
    -- null for a grant
    ground             varchar(40),
    explanation        varchar(2000) not null,
    cited_rule         varchar(300)  not null,
    -- R69: when the holder was told that a withdrawal is meant, and what he said to it
    told_on            date,
    hearing            varchar(2000) not null,
    decided_by         uuid          not null constraint fk_decision_author references person (id),
    decided_on         date          not null,
    decided_at         timestamp with time zone not null,
    constraint ck_decision_object check (dossier_id is not null or certificate_number is not null),
    constraint ck_decision_withdrawal check (kind <> 'WITHDRAW' or told_on is not null)
);
create index ix_decision_certificate on decision (certificate_number);

-- The last number given within a kind and year, under a lock: no gaps
create table accreditation_counter (
    name varchar(10) not null constraint pk_accreditation_counter primary key,
    last integer     not null
);
