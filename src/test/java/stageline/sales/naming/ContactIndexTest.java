package stageline.sales.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stageline.sales.naming.ContactIndex.Likely;
import stageline.sales.naming.ContactLikeness.Kind;

class ContactIndexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Ana@Acme.example   | Ana        | ana@acme.example | Somebody Else     | SAME_EMAIL
            ''                 | Ana García | ''               | GARCIA, Ana       | SAME_NAME
            ''                 | Ann Marie  | ''               | Annmarie          | SAME_NAME
            ''                 | Ana García | x@acme.example   | Ana García López  | NAME_CONTAINED
            ''                 | Ana Garcia | ''               | Ana Gracia        | NAME_SPELLED_ALIKE
            """)
    void contactsAreAlikeInTheLikeliestWay(String typedEmail, String typedName, String email, String name, Kind kind) {
        var likeness = ContactLikeness.between(ContactKey.of(typedEmail, typedName), ContactKey.of(email, name));
        assertThat(likeness).map(ContactLikeness::kind).contains(kind);
    }

    @Test
    void aPlusTagIsAnotherMailbox() {
        var tagged = ContactKey.of("ana+news@acme.example", "");
        assertThat(ContactLikeness.between(tagged, ContactKey.of("ana@acme.example", ""))).isEmpty();
    }

    @Test
    void contactsWithoutEmailAndNameAreNotAlike() {
        assertThat(ContactLikeness.between(ContactKey.of(" ", ""), ContactKey.of("", "?"))).isEmpty();
    }

    @Test
    void peopleWhoShareOneNameAreNotAlike() {
        assertThat(ContactLikeness.between(ContactKey.of("", "Ana García"), ContactKey.of("", "Eva García"))).isEmpty();
        assertThat(ContactLikeness.between(ContactKey.of("", "Ana"), ContactKey.of("", "Ana García"))).isEmpty();
    }

    @Test
    void theSameEmailComesBeforeTheSameName() {
        var index = ContactIndex.of(Map.of(1, ContactKey.of("", "Ana García"), 2, ContactKey.of("ana@acme.example", "A. G.")));
        assertThat(index.likelyDuplicates(ContactKey.of("ANA@acme.example", "Ana Garcia"), 5)).extracting(Likely::id).containsExactly(2, 1);
        assertThat(index.without(2).likelyDuplicates(ContactKey.of("ana@acme.example", ""), 5)).isEmpty();
        assertThat(index.size()).isEqualTo(2);
    }

    @Property
    void theIndexAnswersLikeComparingEveryContact(@ForAll("manyContacts") List<ContactKey> contacts, @ForAll("contacts") ContactKey typed) {
        var everyOne = IntStream.range(0, contacts.size())
                .boxed()
                .filter(id -> ContactLikeness.between(typed, contacts.get(id)).isPresent())
                .collect(Collectors.toSet());
        Map<Integer, ContactKey> padded = IntStream.range(0, 1100)
                .boxed()
                .collect(Collectors.toMap(id -> id, id -> id < contacts.size() ? contacts.get(id) : ContactKey.of("", "")));
        var found = ContactIndex.of(padded).likelyDuplicates(typed, padded.size());
        assertThat(found).extracting(Likely::id).containsExactlyInAnyOrderElementsOf(everyOne);
        assertThat(found).isSortedAccordingTo((one, other) -> other.likeness().compareTo(one.likeness()));
    }

    @Provide
    Arbitrary<ContactKey> contacts() {
        var emails = Arbitraries.of("", "ana@acme.example", "Ana@acme.example", "ana+x@acme.example", "b@acme.example");
        return Combinators.combine(emails, Names.people()).as(ContactKey::of);
    }

    @Provide
    Arbitrary<List<ContactKey>> manyContacts() {
        return contacts().list().ofMaxSize(50);
    }
}
