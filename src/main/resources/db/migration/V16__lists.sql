-- Lists are sorted and paged in the database: names as they are sorted (no accents, no capitals, in the order in which they are written), whether
-- a dossier waits for the authority, and the indexes by which a page of a hundred thousand costs what a page of a thousand does.

alter table person add column sort_key varchar(320) default '' not null;
alter table organisation add column sort_key varchar(200) default '' not null;
alter table certificate add column sort_key varchar(320) default '' not null;
alter table course_session add column place_key varchar(150) default '' not null;
update course_session set place_key = trim(lower(translate(replace(replace(place || ' ' || province, '’', ''), '''', ''),
    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ-', 'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy ')));
update person set sort_key = trim(lower(translate(replace(replace(nom || ' ' || postnom || ' ' || prenom, '’', ''), '''', ''),
    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ-', 'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy ')));
update organisation set sort_key = trim(lower(translate(replace(replace(name, '’', ''), '''', ''),
    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ-', 'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy ')));
update certificate set sort_key = trim(lower(translate(replace(replace(holder_name, '’', ''), '''', ''),
    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ-', 'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy ')));

-- 0 while a dossier waits for the authority, else 1: follows from the state, kept so that an index can begin with it
alter table dossier add column queue_rank integer default 1 not null;
update dossier set queue_rank = 0 where state in ('SUBMITTED', 'UNDER_REVIEW', 'RECOMMENDED');
alter table dossier add constraint ck_dossier_queue_rank check ((state in ('SUBMITTED', 'UNDER_REVIEW', 'RECOMMENDED')) = (queue_rank = 0));

create index ix_certificate_issued on certificate (issued_on, number);
create index ix_certificate_state_issued on certificate (state, issued_on, number);
create index ix_certificate_sort_key on certificate (sort_key, number);
create index ix_certificate_valid_until on certificate (valid_until, number);
create index ix_dossier_queue on dossier (queue_rank, submitted_at, number);
create index ix_dossier_provider on dossier (provider_id, queue_rank, submitted_at, number);
create index ix_dossier_person on dossier (person_id);
create index ix_course_session_first_day on course_session (first_day, code);
create index ix_course_session_provider on course_session (provider_id, first_day, code);
create index ix_person_sort_key on person (sort_key, id);
