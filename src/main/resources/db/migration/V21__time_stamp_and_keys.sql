-- Who has stamped a document's signature with the time (ADR 0017): the id of our own key for that, the host of another service, '' nobody. It is said
-- on the certificate's page, since it tells how long others can check the file.

alter table certificate_document add column stamped_by varchar(100) default '' not null;
alter table certificate_document_former add column stamped_by varchar(100) default '' not null;

-- The keys that the audit trail knows of: whatever changes in the folder of keys, by the command or by hand, is noticed against it and told once.
create table key_seen (
    id           varchar(16)              not null constraint pk_key_seen primary key,
    purpose      varchar(10)              not null constraint ck_key_seen_purpose check (purpose in ('ROOT', 'PDF', 'CODE', 'TIMESTAMP')),
    -- whether the private key lies in the home, or in its device
    key_here     boolean                  not null,
    withdrawn_at timestamp with time zone
);
