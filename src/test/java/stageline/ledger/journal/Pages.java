package stageline.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Receipt;

/// Makes pages as a server sends them.
public final class Pages {

    public static final long NOON = 1_800_000_000_000L;

    private Pages() {}

    /// A page that brings entries, all accepted.
    public static Received bringing(long first, List<EncodedEntry> entries) {
        return page(0, first, numbered(first, entries, true), "");
    }

    /// A page of entries that the journal holds, all accepted.
    public static Received of(long first, List<EncodedEntry> entries) {
        return page(0, first, numbered(first, entries, false), "");
    }

    /// A page without heads and notes.
    public static Received page(long epoch, long first, List<Received.Numbered> entries, String checkpoint) {
        return new Received(epoch, first, entries, List.of(), checkpoint, List.of());
    }

    /// Entries that are accepted, each received in the millisecond of its number.
    public static List<Received.Numbered> numbered(long first, List<EncodedEntry> entries, boolean brought) {
        List<Received.Numbered> numbered = new ArrayList<>();
        for (EncodedEntry entry : entries) {
            Received.Numbered bringing =
                    Received.Numbered.bringing(entry, NOON + first + numbered.size(), Receipt.ACCEPTED);
            numbered.add(brought ? bringing : Received.Numbered.of(bringing.receipt()));
        }
        return numbered;
    }

    /// The pages that a journal hands out from a position on.
    public static List<Received> in(Journal journal, long from) {
        List<Received> pages = new ArrayList<>();
        journal.replay(from, new JournalReplay() {
            @Override
            public boolean accept(JournaledTransaction transaction) {
                return true;
            }

            @Override
            public boolean accept(JournaledReceived received) {
                return pages.add(received.page());
            }
        });
        return pages;
    }
}
