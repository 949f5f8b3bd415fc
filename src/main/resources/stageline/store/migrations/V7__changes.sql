-- Electronic signatures, and changes after service began.

CREATE TABLE signature (
    id        UUID NOT NULL PRIMARY KEY,
    live      BOOLEAN NOT NULL,
    record    VARCHAR NOT NULL,         -- what is signed: its kind, a colon, its identity
    version   VARCHAR NOT NULL,         -- the SHA-256 of what it said
    meaning   VARCHAR NOT NULL,
    name      VARCHAR NOT NULL,         -- the signer's, as it was then
    signer    UUID,
    created   BIGINT NOT NULL
);
CREATE INDEX signature_by_record ON signature (record, created);

CREATE INDEX task_by_quotation ON task (quotation);
