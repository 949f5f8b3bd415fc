package stageline.sales.naming;

import java.util.List;
import java.util.Map;
import stageline.sales.naming.LikenessIndex.Entry;

/// All contacts, ready to be asked at each key whether a typed one exists already.
///
/// Its answers are those of comparing the typed contact with every one by [ContactLikeness#between]. Immutable and safe to share between
/// threads: a change gives a new index.
///
/// @param <I> what identifies a contact; needs `equals` and `hashCode`
public final class ContactIndex<I> {

    /// A contact that may be the one who is being typed.
    ///
    /// @param id       the contact
    /// @param key      what is compared of it
    /// @param likeness in which way it is like the typed one
    public record Likely<I>(I id, ContactKey key, ContactLikeness likeness) {}

    private final LikenessIndex<I, ContactTraits> index;

    private ContactIndex(LikenessIndex<I, ContactTraits> index) {
        this.index = index;
    }

    /// An index of these contacts.
    public static <I> ContactIndex<I> of(Map<I, ContactKey> contacts) {
        return new ContactIndex<I>(LikenessIndex.empty()).with(contacts);
    }

    /// This index with these contacts too; one that it has already gets the key given here.
    public ContactIndex<I> with(Map<I, ContactKey> contacts) {
        var entries = contacts.entrySet().stream()
                .map(contact -> new Entry<>(contact.getKey(), contact.getValue().name(), new ContactTraits(contact.getValue())))
                .toList();
        return new ContactIndex<>(index.with(entries));
    }

    /// This index with one more contact, or with another key of one that it has.
    public ContactIndex<I> with(I id, ContactKey key) {
        return with(Map.of(id, key));
    }

    /// This index without a contact; also the way to look for duplicates of a contact that is being edited.
    public ContactIndex<I> without(I id) {
        return new ContactIndex<>(index.without(id));
    }

    /// The contacts that the typed one may be, the likeliest first, at most so many.
    public List<Likely<I>> likelyDuplicates(ContactKey typed, int limit) {
        return index.like(new ContactTraits(typed), ContactTraits::likenessTo, limit).stream()
                .map(match -> new Likely<>(match.entry().id(), match.entry().traits().key(), match.likeness()))
                .toList();
    }

    /// How many contacts it has.
    public int size() {
        return index.size();
    }
}
