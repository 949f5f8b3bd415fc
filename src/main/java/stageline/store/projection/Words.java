package stageline.store.projection;

import static stageline.store.schema.Tables.WORD;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/// Small numbers that stand in the tables for words which come again and again. Thread-safe for asking; one writer adds.
public final class Words {

    private final DSLContext writer;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> words = new ConcurrentHashMap<>();

    /// The words of a database.
    public Words(DSLContext writer) {
        this.writer = writer;
        reload();
    }

    /// Forgets what a rolled back transaction had added.
    public void reload() {
        numbers.clear();
        words.clear();
        writer.selectFrom(WORD).forEach(row -> remember(row.getNo(), row.getText()));
    }

    /// The number of a word, new if it has none; only for the writer.
    public int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = words.size();
        writer.insertInto(WORD).columns(WORD.NO, WORD.TEXT).values(number, word).execute();
        remember(number, word);
        return number;
    }

    /// The number of an identity.
    public int number(UUID id) {
        return number(id.toString());
    }

    /// The number of a word that may have none.
    public Optional<Integer> known(String word) {
        return Optional.ofNullable(numbers.get(word));
    }

    /// The word that a number stands for.
    ///
    /// @throws IllegalStateException if it stands for none, which a sound database does not have
    public String word(int number) {
        String word = words.get(number);
        if (word == null) {
            throw new IllegalStateException("no word has the number " + number);
        }
        return word;
    }

    /// The identity that a number stands for.
    public UUID id(int number) {
        return UUID.fromString(word(number));
    }

    private void remember(int number, String word) {
        words.put(number, word);
        numbers.put(word, number);
    }
}
