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

CREATE TABLE service_change (
    id        UUID NOT NULL PRIMARY KEY,
    live      BOOLEAN NOT NULL,
    deal      UUID,
    quotation UUID,                     -- the accepted one that the service goes by
    what      VARCHAR NOT NULL,
    asked_by  VARCHAR NOT NULL,         -- at the customer
    asked_on  DATE,
    feasible  VARCHAR,                  -- null until somebody has said so
    finding   VARCHAR NOT NULL,
    decision  VARCHAR,                  -- null until it was decided
    answer    VARCHAR NOT NULL,
    costs     BIGINT,                   -- in minor units
    currency  VARCHAR(3),
    successor UUID,                     -- the quotation that takes the former one's place
    maker     UUID,
    attention INTEGER NOT NULL,
    created   BIGINT NOT NULL
);
CREATE INDEX service_change_by_deal ON service_change (deal, created);

-- The record on which a task is done, where that is another than its deal or quotation: its kind, a colon, its identity.
ALTER TABLE task ADD COLUMN done_on VARCHAR;
CREATE INDEX task_by_done_on ON task (done_on);
CREATE INDEX task_by_quotation ON task (quotation);
