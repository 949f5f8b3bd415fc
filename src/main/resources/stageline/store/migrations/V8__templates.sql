-- Templates of papers: the records that are edited, and the versions that were issued.

CREATE TABLE template (
    id        UUID NOT NULL PRIMARY KEY,
    live      BOOLEAN NOT NULL,
    issued    BOOLEAN NOT NULL,
    number    VARCHAR NOT NULL,
    called    VARCHAR NOT NULL,         -- in the history; the letterhead is called as the house
    version   INTEGER NOT NULL,         -- 0 where it is edited
    retired   BOOLEAN NOT NULL,
    attention INTEGER NOT NULL,
    created   BIGINT NOT NULL
);
CREATE INDEX template_by_number ON template (number, version);
