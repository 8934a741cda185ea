-- Who has stamped a document's signature with the time (ADR 0017): the id of our own key for that, the host of another service, '' nobody. It is said
-- on the certificate's page, since it tells how long others can check the file.

alter table certificate_document add column stamped_by varchar(100) default '' not null;
alter table certificate_document_former add column stamped_by varchar(100) default '' not null;
