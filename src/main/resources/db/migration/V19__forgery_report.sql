-- What somebody who checked a paper found not to be genuine (R79): the code's text as it was read, when, and where in words. Anybody may send one,
-- so nothing here is known to be true; the authority looks into it.

create table forgery_report (
    -- chosen by the phone that sends it, so that it arrives once
    id          uuid                     not null constraint pk_forgery_report primary key,
    code        varchar(1000)            not null,
    found_at    timestamp with time zone not null,
    received_at timestamp with time zone not null,
    place       varchar(200)             not null,
    note        varchar(1000)            not null
);
create index ix_forgery_report_received on forgery_report (received_at, id);
create index ix_forgery_report_found on forgery_report (found_at, id);
