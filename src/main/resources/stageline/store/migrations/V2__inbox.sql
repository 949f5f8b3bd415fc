-- What waits for somebody, so that it is found without looking at every record. Landmark kind 8: entries that a server keeps out.

-- Moves that a concurrent one won over, until somebody moved on from there or said that they need nobody any more.
CREATE TABLE superseded_move (
    deal   UUID NOT NULL,
    place  INTEGER NOT NULL,            -- among the transitions
    device INTEGER NOT NULL,            -- the entry it comes from
    n      BIGINT NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (deal, place)
);

INSERT INTO superseded_move
SELECT move.deal, move.place, move.device, move.n, entry.person
FROM transition move JOIN ledger_entry entry ON entry.device = move.device AND entry.n = move.n
WHERE move.standing = 1
AND (SELECT COUNT(*) FROM transition later WHERE later.deal = move.deal AND later.place > move.place AND later.standing = 0) < 2;

INSERT INTO landmark SELECT 8, position FROM ledger_entry WHERE status <> 0;
