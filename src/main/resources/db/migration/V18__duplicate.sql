-- Duplicates (R64): the certificate's document is made anew with the same number, and what was handed out before is kept. A document says
-- which key signed its offline code, so that those without one, or with one that was withdrawn, can be found.

alter table certificate_document add column code_signer varchar(16) default '' not null;

create table certificate_document_former (
    number      varchar(24)              not null constraint fk_certificate_document_former_certificate references certificate (number),
    -- 1 the original, 2 the first duplicate ...
    version     integer                  not null constraint ck_certificate_document_former_version check (version > 0),
    made_at     timestamp with time zone not null,
    digest      varchar(64)              not null,
    signer      varchar(16)              not null,
    code_signer varchar(16)              not null,
    pdf         bytea                    not null,
    -- when and why another took its place
    replaced_at timestamp with time zone not null,
    ground      varchar(20)              not null constraint ck_certificate_document_former_ground
                                                  check (ground in ('NO_OFFLINE_CODE', 'KEY_WITHDRAWN', 'LOST', 'DAMAGED')),
    constraint pk_certificate_document_former primary key (number, version)
);
