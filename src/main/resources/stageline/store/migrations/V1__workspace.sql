-- How far the journal has been folded into this database.
CREATE TABLE applied (
    position BIGINT NOT NULL
);
