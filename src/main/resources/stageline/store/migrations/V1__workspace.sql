-- The ledger and what is folded from it. Everything here can be thrown away and folded anew from the journal.
-- Small numbers stand for words that come again and again (devices, people, roles, zones, forms of events): table word.
-- stage, kind and standing are the places of the constants in their enumerations. Moments are milliseconds since 1970, UTC.

CREATE TABLE word (
    no   INTEGER NOT NULL PRIMARY KEY,
    text VARCHAR NOT NULL UNIQUE
);

CREATE TABLE ledger_entry (
    position      BIGINT NOT NULL PRIMARY KEY,
    device        INTEGER NOT NULL,
    n             BIGINT NOT NULL,
    operation     BIGINT NOT NULL,
    clock         BIGINT NOT NULL,      -- effective: what orders the fold
    written_clock BIGINT,               -- the entry's own, where it differs
    server_number BIGINT,
    status        SMALLINT NOT NULL,    -- the server's; 0 where it has none: any other keeps it out of the fold
    entity_type   TINYINT NOT NULL,
    entity        UUID NOT NULL,
    kind          TINYINT NOT NULL,
    form          INTEGER NOT NULL,     -- word: type and version of the body
    flags         TINYINT NOT NULL,
    person        INTEGER NOT NULL,
    role          INTEGER NOT NULL,
    zone          INTEGER NOT NULL,
    at            BIGINT NOT NULL,
    happened      BIGINT,
    reason        VARCHAR,
    body          VARBINARY(1048576)    -- null once erased
);
CREATE INDEX ledger_entry_by_entity ON ledger_entry (entity, position DESC);
CREATE UNIQUE INDEX ledger_entry_by_number ON ledger_entry (device, n);
CREATE INDEX ledger_entry_by_operation ON ledger_entry (device, operation, position DESC);
CREATE INDEX ledger_entry_by_person ON ledger_entry (person, position DESC);
-- No index by kind or by time: every index costs each entry. What is rare can be found here instead, by its kind; what is common is
-- found soon enough by walking the ledger.
CREATE TABLE landmark (
    kind     TINYINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (kind, position)
);

-- The moments between which the entries of a thousand positions were written, and the latest of their clocks.
CREATE TABLE ledger_span (
    span     BIGINT NOT NULL PRIMARY KEY, -- position / 1000
    earliest BIGINT NOT NULL,
    latest   BIGINT NOT NULL,
    clock    BIGINT NOT NULL
);

-- One row at most: a place in the journal before entries that are all here, so that a start need not read the journal from its beginning.
CREATE TABLE journal_mark (
    position    BIGINT NOT NULL,
    segment     INTEGER NOT NULL,
    byte_offset BIGINT NOT NULL
);

-- One row at most: up to where the server's ledger was taken in. A start learns from it which pages of the journal are here.
CREATE TABLE server_place (
    epoch      BIGINT NOT NULL,
    reached    BIGINT NOT NULL,           -- the last number
    roots      VARBINARY(2048) NOT NULL,  -- of the complete subtrees of the server's tree, one after the other
    checkpoint VARCHAR NOT NULL,
    chains     VARBINARY(1048576) NOT NULL -- the ends of the devices' chains among these numbers, one after the other
);

CREATE FORCE TRIGGER ledger_guard BEFORE UPDATE, DELETE ON ledger_entry FOR EACH ROW CALL 'stageline.store.LedgerGuard';

CREATE TABLE deal (
    id           UUID NOT NULL PRIMARY KEY,
    stage        TINYINT,               -- null while it is removed or its making is undone
    entered      BIGINT,
    currency     VARCHAR(3),
    amount       BIGINT,
    owner        UUID,
    class        VARCHAR NOT NULL,
    country      VARCHAR NOT NULL,
    close_date   DATE,
    title        VARCHAR NOT NULL,
    title_key    VARCHAR NOT NULL,      -- folded, for the order
    company      UUID,                  -- the one that stands for it after all merges
    company_said UUID,                  -- the one its deal names, where it differs
    next_step    VARCHAR NOT NULL,
    next_on      DATE,
    phase_number INTEGER,
    phase_count  INTEGER,
    bant         TINYINT NOT NULL,
    defined      TINYINT NOT NULL,
    contacts     INTEGER NOT NULL,
    incomplete   BOOLEAN NOT NULL,
    attention    INTEGER NOT NULL,
    predecessor  UUID,
    phase_after  UUID,
    external     VARCHAR,
    created      BIGINT NOT NULL
);
-- The one index that a move changes: it holds all that totals, filters and orders of a column need, but the title.
CREATE INDEX deal_on_board ON deal (stage, entered, id, currency, amount, owner, class, country, close_date);
CREATE INDEX deal_by_company ON deal (company);
CREATE INDEX deal_by_company_said ON deal (company_said);
CREATE INDEX deal_by_predecessor ON deal (predecessor);
CREATE INDEX deal_by_phase_after ON deal (phase_after);
CREATE INDEX deal_by_external ON deal (external);

CREATE TABLE deal_text (
    deal   UUID NOT NULL PRIMARY KEY,
    folded VARCHAR NOT NULL
);

CREATE TABLE deal_contact (
    deal          UUID NOT NULL,
    contact       UUID NOT NULL,
    role          VARCHAR NOT NULL,
    joined_device INTEGER NOT NULL,     -- the entry that joined them
    joined_n      BIGINT NOT NULL,
    PRIMARY KEY (deal, contact, role)
);
CREATE INDEX deal_contact_by_contact ON deal_contact (contact);

CREATE TABLE deal_offering (
    deal     UUID NOT NULL,
    offering VARCHAR NOT NULL,
    PRIMARY KEY (deal, offering)
);
CREATE INDEX deal_offering_by_offering ON deal_offering (offering, deal);

CREATE TABLE transition (
    deal       UUID NOT NULL,
    place      INTEGER NOT NULL,        -- 0, 1, 2 … in the order of the fold
    device     INTEGER NOT NULL,        -- the entry it comes from
    n          BIGINT NOT NULL,
    from_stage TINYINT NOT NULL,
    to_stage   TINYINT NOT NULL,
    at         BIGINT NOT NULL,
    standing   TINYINT NOT NULL,
    stayed     BIGINT,                  -- milliseconds in the stage before, where a stay ended with it
    stay_stage TINYINT,
    PRIMARY KEY (deal, place)
);

CREATE TABLE company (
    id           UUID NOT NULL PRIMARY KEY,
    live         BOOLEAN NOT NULL,      -- made and not removed
    stands_for   UUID,                  -- the company it is merged into, after all merges
    name         VARCHAR NOT NULL,
    name_key     VARCHAR NOT NULL,
    country      VARCHAR NOT NULL,
    website      VARCHAR NOT NULL,
    owner        UUID,
    strategic    BOOLEAN NOT NULL,
    distributor  BOOLEAN NOT NULL,
    lead_status  VARCHAR,               -- set by hand
    next_step    VARCHAR NOT NULL,
    incomplete   BOOLEAN NOT NULL,
    attention    INTEGER NOT NULL,
    external     VARCHAR,
    created      BIGINT NOT NULL
);
CREATE INDEX company_by_name ON company (name_key, id);
CREATE INDEX company_by_stands_for ON company (stands_for);
CREATE INDEX company_by_external ON company (external);

CREATE TABLE contact (
    id         UUID NOT NULL PRIMARY KEY,
    live       BOOLEAN NOT NULL,
    first_name VARCHAR NOT NULL,
    last_name  VARCHAR NOT NULL,
    name_key   VARCHAR NOT NULL,
    email      VARCHAR NOT NULL,
    job_title  VARCHAR NOT NULL,
    phone      VARCHAR NOT NULL,
    country    VARCHAR NOT NULL,
    owner      UUID,
    companies  INTEGER NOT NULL,
    incomplete BOOLEAN NOT NULL,
    attention  INTEGER NOT NULL,
    external   VARCHAR,
    created    BIGINT NOT NULL
);
-- Holds all that the list of contacts is searched by, so that a search reads no row.
CREATE INDEX contact_by_name ON contact (name_key, id, live, email, job_title);
CREATE INDEX contact_by_email ON contact (email);
CREATE INDEX contact_by_external ON contact (external);

CREATE TABLE contact_company (
    contact UUID NOT NULL,
    said    UUID NOT NULL,
    company UUID NOT NULL,              -- the one that stands for it after all merges
    PRIMARY KEY (contact, said)
);
CREATE INDEX contact_company_by_said ON contact_company (said);
CREATE INDEX contact_company_by_company ON contact_company (company, contact);

CREATE TABLE activity (
    id           UUID NOT NULL PRIMARY KEY,
    live         BOOLEAN NOT NULL,
    kind         VARCHAR NOT NULL,
    direction    VARCHAR NOT NULL,
    at           BIGINT NOT NULL,
    author       UUID,
    subject      VARCHAR NOT NULL,
    text         VARCHAR NOT NULL,
    company      UUID,
    company_said UUID,
    deal         UUID,
    attention    INTEGER NOT NULL,
    external     VARCHAR
);
CREATE INDEX activity_by_company ON activity (company, at);
CREATE INDEX activity_by_company_said ON activity (company_said);
CREATE INDEX activity_by_deal ON activity (deal, at);
CREATE INDEX activity_by_external ON activity (external);

CREATE TABLE activity_contact (
    activity UUID NOT NULL,
    contact  UUID NOT NULL,
    PRIMARY KEY (activity, contact)
);
CREATE INDEX activity_contact_by_contact ON activity_contact (contact, activity);

CREATE TABLE person (
    id       UUID NOT NULL PRIMARY KEY,
    live     BOOLEAN NOT NULL,
    name     VARCHAR NOT NULL,
    name_key VARCHAR NOT NULL,
    email    VARCHAR NOT NULL,
    active   BOOLEAN NOT NULL,
    external VARCHAR
);
CREATE INDEX person_by_external ON person (external);

CREATE TABLE person_role (
    person UUID NOT NULL,
    role   VARCHAR NOT NULL,
    PRIMARY KEY (person, role)
);

CREATE TABLE device (
    id     UUID NOT NULL PRIMARY KEY,
    live   BOOLEAN NOT NULL,
    name   VARCHAR NOT NULL,
    person UUID
);

CREATE TABLE saved_view (
    id    UUID NOT NULL PRIMARY KEY,
    live  BOOLEAN NOT NULL,
    name  VARCHAR NOT NULL,
    query VARCHAR NOT NULL,
    owner UUID
);

-- Fields in which two people wrote without having seen each other, until someone decides.
CREATE TABLE overlap (
    entity      UUID NOT NULL,
    field       VARCHAR NOT NULL,
    entity_type TINYINT NOT NULL,
    others      INTEGER NOT NULL,
    PRIMARY KEY (entity, field)
);

-- Columns of imports that have no field of their own.
CREATE TABLE extra (
    entity      UUID NOT NULL,
    name        VARCHAR NOT NULL,
    entity_type TINYINT NOT NULL,
    text        VARCHAR NOT NULL,
    PRIMARY KEY (entity, name)
);
CREATE INDEX extra_by_name ON extra (entity_type, name);

-- Companies without a deal that is alive, and contacts that have neither one nor a company.
CREATE TABLE lead (
    id          UUID NOT NULL PRIMARY KEY,
    entity_type TINYINT NOT NULL,
    since       BIGINT NOT NULL,
    name_key    VARCHAR NOT NULL,
    owner       UUID,
    country     VARCHAR NOT NULL
);
CREATE INDEX lead_by_time ON lead (since, id, entity_type);
CREATE INDEX lead_by_name ON lead (name_key, id, entity_type);

-- What activities say of a company: 1 where we turned to it, 2 where one of its contacts turned to us.
CREATE TABLE company_touch (
    company UUID NOT NULL PRIMARY KEY,
    level   TINYINT NOT NULL
);
