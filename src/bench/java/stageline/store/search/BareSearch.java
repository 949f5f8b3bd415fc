package stageline.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// The index of a snapshot, asked by Lucene alone: no reading of what was typed, no record made of a hit.
public final class BareSearch implements AutoCloseable {

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(SearchIndex.RANK, SortField.Type.LONG, true));

    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// @param snapshot of the index
    /// @param key      its key
    public BareSearch(Path snapshot, SecretKey key) throws IOException {
        reader = DirectoryReader.open(SearchSnapshot.read(snapshot, key).directory());
        searcher = new IndexSearcher(reader);
        // Otherwise it would remember what the program has asked for just before.
        searcher.setQueryCache(null);
    }

    /// The query that the program makes of what was typed.
    public Optional<Query> query(String typed) {
        return SearchQueries.of(typed, analyzer);
    }

    /// Runs a query, and returns how many of its best hits there are.
    public int find(Query query, int limit) throws IOException {
        return searcher.search(query, limit, BEST_FIRST).scoreDocs.length;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
