-- The catalogue of offerings, and which deals sell which.

CREATE TABLE offering (
    id        UUID NOT NULL PRIMARY KEY,
    live      BOOLEAN NOT NULL,
    retired   BOOLEAN NOT NULL,
    name      VARCHAR NOT NULL,
    name_key  VARCHAR NOT NULL,
    shape     VARCHAR NOT NULL,
    basis     VARCHAR NOT NULL,
    currency  VARCHAR NOT NULL,
    price     DECIMAL(27, 9),           -- of one, from the first on
    words     VARCHAR NOT NULL,         -- titles and texts in every language, for the search
    attention INTEGER NOT NULL,
    external  VARCHAR,
    created   BIGINT NOT NULL
);
CREATE INDEX offering_by_name ON offering (name_key, id);
CREATE INDEX offering_by_external ON offering (external);

CREATE TABLE offering_tier (
    offering UUID NOT NULL,
    least    BIGINT NOT NULL,           -- how many must be taken
    price    DECIMAL(27, 9) NOT NULL,
    PRIMARY KEY (offering, least)
);

-- What deals sell of the catalogue; deal_offering holds what they sell in words.
CREATE TABLE deal_sells (
    deal     UUID NOT NULL,
    offering UUID NOT NULL,
    PRIMARY KEY (deal, offering)
);
CREATE INDEX deal_sells_by_offering ON deal_sells (offering, deal);
