-- Words within names are looked for in the index alone: the rows, with all that they hold, are read only where they are found
drop index ix_certificate_name_key;
create index ix_certificate_name_key on certificate (name_key, number);
-- What a list shows first: H2 goes through an index in its own direction only, and sorted every certificate there is for the newest twenty
create index ix_certificate_newest on certificate (issued_on desc, number desc);
create index ix_course_session_latest on course_session (first_day desc, code desc);
