package stageline.bench.workspace;

import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.search.Query;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.store.search.BareSearch;
import stageline.store.search.SearchIndex;
import stageline.workspace.Workspace;

/// Search as you type over more than 100,000 deals and 300,000 contacts, letter by letter, beside the bare Lucene query on the same index.
public final class Searching implements Benchmark {

    private static final int ROUNDS = 30;
    private static final int COLD_ROUNDS = 10;
    private static final int HITS = 20;
    private static final List<String> TYPED = List.of(
            "hospital san rafael", "clínica torino 12", "jürgen müller", "proof of concept 77", "łukasz", "contact1@example-9",
            "melanoma screening 4", "weiß", "person12345", "Ó briain", "centro medico montanes", "quiron del sur", "xyzzy");

    @Override
    public void run(Path folder, Report report) throws Exception {
        Times ours = new Times();
        Times bare = new Times();
        Path path = Workspaces.large();
        // The bare query reads what a closed workspace left; what an earlier program left may be of another form.
        try (Workspace workspace = Workspaces.open(path)) {
            workspace.search().catchUp();
        }
        try (Workspace workspace = Workspaces.open(path)) {
            SearchIndex index = workspace.search();
            index.catchUp();
            report.note("%d records in the index", index.size());
            try (BareSearch beside = Workspaces.bareSearch(path)) {
                for (int round = 0; round < ROUNDS; round++) {
                    if (round == COLD_ROUNDS) {
                        ours.forget();
                        bare.forget();
                    }
                    for (String typed : TYPED) {
                        for (int letters = 1; letters <= typed.length(); letters++) {
                            String soFar = typed.substring(0, letters);
                            ours.take(() -> index.search(soFar, HITS, () -> true));
                            Query query = beside.query(soFar).orElseThrow();
                            bare.take(() -> beside.find(query, HITS));
                        }
                    }
                }
            }
        }
        report.ratio("search as you type, p95", "µs", ours.micros(0.95), bare.micros(0.95), 1.5);
        report.ratio("search as you type, median", "µs", ours.micros(0.5), bare.micros(0.5), 1.5);
    }
}
