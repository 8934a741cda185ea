-- Everybody who ever agreed to an attempt or returned it: none of them may examine or decide on its dossier (R53).
create table attempt_moderator (
    attempt_id uuid not null constraint fk_attempt_moderator_attempt references attempt (id),
    person_id  uuid not null constraint fk_attempt_moderator_person references person (id),
    constraint pk_attempt_moderator primary key (attempt_id, person_id)
);
insert into attempt_moderator (attempt_id, person_id) select id, checked_by from attempt where checked_by is not null;
