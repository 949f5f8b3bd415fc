package stageline.store.projection;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the rows of a record need beside its state. One writer owns it.
final class Context {

    private static final int REMEMBERED = 256;

    private final Companies companies;
    private final Words words;
    /// Names are folded for the state before a change and for the one after it, and mostly are the same.
    private final Map<String, String> keys = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    Context(Companies companies, Words words) {
        this.companies = companies;
        this.words = words;
    }

    /// Names and merges.
    Companies companies() {
        return companies;
    }

    /// The numbers of words.
    Words words() {
        return words;
    }

    /// What a name is ordered by.
    String key(String name) {
        return keys.computeIfAbsent(name, Folded::key);
    }
}
