package stageline.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.EntityRef;
import stageline.store.Changed;
import stageline.store.Store;

/// Search as you type over deals, companies, contacts, activities and whatever else has a name, files among them.
///
/// The index lives in memory; on disk it rests as one encrypted snapshot. [#refresh] and [#rebuild] are for one background thread at a
/// time; [#search] is for any thread and never waits for them.
public final class SearchIndex implements AutoCloseable {

    static final String ID = "id";
    static final String NAME = "name";
    static final String TEXT = "text";
    static final String EXACT = "exact";
    static final String SHOWN = "shown";
    static final String RANK = "rank";

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(RANK, SortField.Type.LONG, true));

    private final Store store;
    private final ByteBuffersDirectory directory;
    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    private final IndexWriter writer;
    private final ReaderManager readers;
    private final ReentrantLock writing = new ReentrantLock();
    private Reached reached;

    private SearchIndex(Store store, SearchSnapshot.Content content) throws IOException {
        this.store = store;
        this.directory = content.directory();
        this.reached = content.reached();
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setIndexDeletionPolicy(commits));
        this.readers = new ReaderManager(writer);
    }

    /// Opens the index from its snapshot, or empty where there is none that can be read. It may lag behind: call [#catchUp].
    public static SearchIndex open(Store store, Path snapshot, SecretKey key) {
        try {
            return new SearchIndex(store, SearchSnapshot.read(snapshot, key));
        } catch (IOException unreadable) {
            return empty(store);
        }
    }

    private static SearchIndex empty(Store store) {
        try {
            return new SearchIndex(store, SearchSnapshot.nothing());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Brings the index to where the projections are.
    public void catchUp() {
        writing.lock();
        try {
            Reached before = reached;
            Reached now = Reached.of(store);
            if (!now.equals(before)) {
                store.read(database -> before.changedUntil(now, database)).ifPresentOrElse(this::update, this::rebuild);
            }
            reached = now;
        } finally {
            writing.unlock();
        }
    }

    /// Takes up what changed.
    public void refresh(Changed changed) {
        writing.lock();
        try {
            Reached now = Reached.of(store);
            if (changed.everything()) {
                rebuild();
            } else {
                update(changed.entities());
            }
            reached = now;
        } finally {
            writing.unlock();
        }
    }

    private void rebuild() {
        try {
            writer.deleteAll();
            store.read(database -> {
                SearchableRows.all(database, this::add);
                return true;
            });
            writer.commit();
            readers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void update(Collection<EntityRef> entities) {
        List<EntityRef> searchable =
                entities.stream().filter(e -> SearchableRows.TYPES.contains(e.type())).toList();
        if (searchable.isEmpty()) {
            return;
        }
        try {
            for (EntityRef entity : searchable) {
                writer.deleteDocuments(new Term(ID, HitBytes.of(entity.id())));
            }
            store.read(database -> {
                SearchableRows.some(database, Set.copyOf(searchable), this::add);
                return true;
            });
            readers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void add(Searchable record) {
        Document document = new Document();
        document.add(new StringField(ID, HitBytes.of(record.entity().id()), Field.Store.NO));
        document.add(new BinaryDocValuesField(SHOWN, HitBytes.of(new SearchHit(record.entity(), record.name(), record.detail()))));
        document.add(new TextField(NAME, TextFolding.fold(record.name()), Field.Store.NO));
        document.add(new TextField(TEXT, TextFolding.fold(record.text()), Field.Store.NO));
        document.add(new StringField(EXACT, SearchQueries.exact(record.name()), Field.Store.NO));
        document.add(new NumericDocValuesField(RANK, record.rank()));
        try {
            writer.addDocument(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The best hits: records in which every word of `typed` begins some word, the name counting more; open deals before the rest.
    ///
    /// @param typed  whatever somebody typed so far
    /// @param limit  how many at most
    /// @param wanted asked now and then; once it says no, the search ends with whatever it has
    public List<SearchHit> search(String typed, int limit, BooleanSupplier wanted) {
        Optional<Query> query = SearchQueries.of(typed, analyzer);
        if (query.isEmpty()) {
            return List.of();
        }
        try {
            DirectoryReader reader = readers.acquire();
            try {
                return find(reader, query.get(), limit, wanted);
            } finally {
                readers.release(reader);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<SearchHit> find(DirectoryReader reader, Query query, int limit, BooleanSupplier wanted) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        // What is typed letter by letter hardly ever comes again: keeping what it matched costs more than it saves.
        searcher.setQueryCache(null);
        searcher.setTimeout(() -> !wanted.getAsBoolean());
        TopFieldDocs found = searcher.search(query, limit, BEST_FIRST);
        List<SearchHit> hits = new ArrayList<>(found.scoreDocs.length);
        for (ScoreDoc each : found.scoreDocs) {
            hits.add(shown(reader.leaves(), each.doc));
        }
        return hits;
    }

    /// What is shown of a document stands in a column of its own: reading it unpacks nothing else.
    private static SearchHit shown(List<LeafReaderContext> leaves, int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues shown = DocValues.getBinary(leaf.reader(), SHOWN);
        if (!shown.advanceExact(document - leaf.docBase)) {
            throw new IOException("a record without anything to show");
        }
        return HitBytes.hit(shown.binaryValue());
    }

    /// Writes the snapshot, so that the next opening need not read everything.
    ///
    /// @param random must be a secure source
    /// @throws UncheckedIOException if it can't be written; the index is a cache, so nothing is lost
    public void save(Path snapshot, SecretKey key, RandomGenerator random) {
        writing.lock();
        try {
            writer.commit();
            // Merges go on in the background: only the files of a commit stand still while they are read.
            IndexCommit commit = commits.snapshot();
            try {
                SearchSnapshot.write(directory, commit.getFileNames(), reached, snapshot, key, random);
            } finally {
                commits.release(commit);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writing.unlock();
        }
    }

    /// How many records are in it.
    public int size() {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return reader.numDocs();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            readers.close();
            writer.close();
            directory.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
