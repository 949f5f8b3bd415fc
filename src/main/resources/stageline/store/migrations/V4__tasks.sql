-- What people are to do by a day.

CREATE TABLE task (
    id           UUID NOT NULL PRIMARY KEY,
    live         BOOLEAN NOT NULL,
    what         VARCHAR NOT NULL,
    details      VARCHAR NOT NULL,
    kind         VARCHAR NOT NULL,
    person       UUID,                  -- who is to do it
    role         VARCHAR,               -- or who holds this role
    due          DATE,
    done         BIGINT,                -- null while it is open
    outcome      VARCHAR NOT NULL,
    company      UUID,                  -- the one that stands for it after all merges
    company_said UUID,                  -- the one it names, where that differs
    deal         UUID,
    quotation    UUID,
    maker        UUID,                  -- who asked for it
    attention    INTEGER NOT NULL,
    created      BIGINT NOT NULL
);
-- Open ones are few however many were done.
CREATE INDEX task_open ON task (done, due, person, role);
CREATE INDEX task_by_company ON task (company);
CREATE INDEX task_by_company_said ON task (company_said);
CREATE INDEX task_by_deal ON task (deal);

CREATE TABLE task_contact (
    task    UUID NOT NULL,
    contact UUID NOT NULL,
    PRIMARY KEY (task, contact)
);
CREATE INDEX task_contact_by_contact ON task_contact (contact, task);
