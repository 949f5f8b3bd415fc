-- In which instalments deals are paid, and how long their contracts hold.

CREATE TABLE instalment (
    deal         UUID NOT NULL,
    id           UUID NOT NULL,
    purpose      VARCHAR NOT NULL,
    due          DATE,
    currency     VARCHAR(3),
    amount       BIGINT,
    received     DATE,                  -- null while it has not come
    sum_currency VARCHAR(3),
    sum          BIGINT,                -- how much came
    reference    VARCHAR NOT NULL,
    PRIMARY KEY (deal, id)
);
-- Those that are waited for are few however many came.
CREATE INDEX instalment_open ON instalment (received, due);

-- Only contracts that have an end.
CREATE TABLE contract_term (
    deal   UUID NOT NULL PRIMARY KEY,
    starts DATE,
    ends   DATE NOT NULL,
    notice INTEGER NOT NULL,            -- days
    renew  DATE NOT NULL                -- the day on which the renewal is to be begun at the latest
);
CREATE INDEX contract_term_by_renewal ON contract_term (renew);
