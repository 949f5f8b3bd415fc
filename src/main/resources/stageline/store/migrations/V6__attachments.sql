-- Files that belong to records. Their contents lie beside the database, by their hashes.

CREATE TABLE attachment (
    id        UUID NOT NULL PRIMARY KEY,
    live      BOOLEAN NOT NULL,
    on_type   TINYINT,                  -- null where it names no record that this version knows
    on_record UUID,
    name      VARCHAR NOT NULL,
    content   VARCHAR NOT NULL,         -- the SHA-256 of its bytes
    bytes     BIGINT NOT NULL,
    media     VARCHAR NOT NULL,
    adder     UUID,
    attention INTEGER NOT NULL,
    created   BIGINT NOT NULL
);
CREATE INDEX attachment_by_record ON attachment (on_record, created);
CREATE INDEX attachment_by_content ON attachment (content);
