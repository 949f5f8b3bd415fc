package stageline.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import stageline.sales.naming.TextFolding;

/// What somebody typed, as a query.
final class SearchQueries {

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_EXACT = 200;
    private static final float WHOLE_NAME_WORD = 8;
    private static final float NAME_WORD = 4;

    private SearchQueries() {}

    /// Empty where nothing was typed that could be found.
    static Optional<Query> of(String typed, Analyzer analyzer) {
        List<String> words = words(typed, analyzer);
        if (words.isEmpty()) {
            String exact = exact(typed);
            return exact.isEmpty() ? Optional.empty() : Optional.of(new PrefixQuery(new Term(SearchIndex.EXACT, exact)));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            all.add(
                    new BooleanQuery.Builder()
                            .add(weighed(new TermQuery(new Term(SearchIndex.NAME, word)), WHOLE_NAME_WORD), Occur.SHOULD)
                            .add(weighed(new PrefixQuery(new Term(SearchIndex.NAME, word)), NAME_WORD), Occur.SHOULD)
                            .add(weighed(new PrefixQuery(new Term(SearchIndex.TEXT, word)), 1), Occur.SHOULD)
                            .build(),
                    Occur.MUST);
        }
        return Optional.of(all.build());
    }

    /// How a record is found by texts without a single word in them, such as `¯\\_(`: by the beginning of its name, as it is.
    static String exact(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_EXACT));
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static List<String> words(String typed, Analyzer analyzer) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(SearchIndex.NAME, TextFolding.fold(typed))) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }
}
