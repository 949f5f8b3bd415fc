package stageline.ledger.journal;

import java.util.Optional;

/// What was found when a journal was opened.
///
/// @param end           the place after the last durable transaction
/// @param latest        the place before the last record of entries or of a page; an earlier place where that was not looked for
/// @param created       whether there was none and it was created
/// @param closedCleanly whether it had been closed by [Journal#close()]; otherwise its program ended early
/// @param tornTail      what was cut from its end
public record OpeningReport(
        JournalMark end, JournalMark latest, boolean created, boolean closedCleanly, Optional<TornTail> tornTail) {}
