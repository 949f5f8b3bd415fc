-- Quotations, and the papers in which they went out.

CREATE TABLE quotation (
    id           UUID NOT NULL PRIMARY KEY,
    live         BOOLEAN NOT NULL,
    deal         UUID,
    number       VARCHAR NOT NULL,
    revision     INTEGER NOT NULL,
    status       VARCHAR NOT NULL,      -- as entries say it: a sent one may have expired since
    replaces     UUID,
    paper        UUID,                  -- what was sent; what it says counts instead of what stands here
    template     VARCHAR NOT NULL,
    customer     VARCHAR NOT NULL,
    currency     VARCHAR(3) NOT NULL,
    total        BIGINT,                -- null where it is too large
    lines        INTEGER NOT NULL,
    valid_until  DATE,
    concluded_on DATE,
    prepared_by  UUID,
    attention    INTEGER NOT NULL,
    created      BIGINT NOT NULL
);
CREATE INDEX quotation_by_deal ON quotation (deal, created);
CREATE INDEX quotation_by_time ON quotation (created, id);

CREATE TABLE paper (
    id        UUID NOT NULL PRIMARY KEY,
    live      BOOLEAN NOT NULL,
    quotation UUID,
    pdf       VARCHAR NOT NULL,         -- the SHA-256 of its bytes
    dated     DATE,
    currency  VARCHAR(3) NOT NULL,
    total     BIGINT,
    sender    UUID,
    created   BIGINT NOT NULL
);
CREATE INDEX paper_by_quotation ON paper (quotation, created);
