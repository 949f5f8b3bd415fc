-- The number of the last entry that may say something else of a person or a device than before: of one of them itself, or an undo. As long
-- as it stays, what a server has in memory of them is true.
alter table ledger add column people bigint default 0 not null;
