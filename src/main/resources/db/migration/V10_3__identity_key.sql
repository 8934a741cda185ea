-- R19: document numbers are compared and unique by their letters and digits, in upper case
alter table person add column identity_key varchar(200);
update person set identity_key = nullif(regexp_replace(upper(identity_number), '[^A-Z0-9]', '', 'g'), '');
alter table person drop constraint uq_person_identity_number;
alter table person add constraint uq_person_identity_key unique (identity_key);
create index ix_person_birth_date on person (birth_date);
