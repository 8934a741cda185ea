-- The certificate's document: made once from the frozen content after the decision has been committed, signed, read back, kept for ever.
-- No row: not yet made. WITHHELD: made but not let out, with the trouble; an officer may have it made again.

create table certificate_document (
    number   varchar(24)              not null constraint pk_certificate_document primary key
                                               constraint fk_certificate_document_certificate references certificate (number),
    state    varchar(10)              not null constraint ck_certificate_document_state check (state in ('MADE', 'WITHHELD')),
    trouble  varchar(20)              not null,
    detail   varchar(400)             not null,
    made_at  timestamp with time zone not null,
    -- SHA-256 of the file; '' where it was withheld, and then the file is empty
    digest   varchar(64)              not null,
    signer   varchar(16)              not null,
    pdf      bytea                    not null
);
create index ix_certificate_document_state on certificate_document (state);
